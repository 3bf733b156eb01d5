package dev.mendflow.engine.broker;

import java.time.Instant;

/** The engine accepts work from now on. Published each time it comes back, too. */
public record EngineBecameReady(Instant at) {}
