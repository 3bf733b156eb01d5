package dev.mendflow.engine.broker;

import java.time.Instant;

/** The engine takes commands from now on. */
public record EngineBecameReady(Instant at) {}
