package dev.mendflow.engine.broker;

import java.time.Instant;

/**
 * The engine that was ready does not accept work any more.
 *
 * @param reason for people who run the app
 */
public record EngineLost(Instant at, String reason) {}
