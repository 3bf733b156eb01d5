package dev.mendflow.api.events;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How hints are pushed to open pages.
 *
 * @param heartbeat how long a connection stays silent at most: less than what proxies in between take for dead
 */
@ConfigurationProperties("mendflow.events")
record EventSettings(@DefaultValue("15s") Duration heartbeat) {}
