package dev.mendflow.engine.broker;

import java.time.Instant;

/** The engine has stopped taking commands. */
public record EngineLost(String state, Instant at) {}
