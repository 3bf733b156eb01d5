package dev.mendflow.feedback;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How answers are judged.
 *
 * @param satisfiedFrom score from 0 to 100 from which a customer counts as satisfied
 */
@ConfigurationProperties("mendflow.feedback")
record FeedbackSettings(@DefaultValue("60") int satisfiedFrom) {}
