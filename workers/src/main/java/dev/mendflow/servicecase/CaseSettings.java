package dev.mendflow.servicecase;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How cases are handled.
 *
 * @param remindAfter how long the customer may take to answer before a reminder
 */
@ConfigurationProperties("mendflow.cases")
record CaseSettings(@DefaultValue("24h") Duration remindAfter) {}
