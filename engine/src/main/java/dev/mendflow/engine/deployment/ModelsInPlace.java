package dev.mendflow.engine.deployment;

/** The models of the class path are in the engine: messages find the processes that wait for them. */
public record ModelsInPlace(int models) {}
