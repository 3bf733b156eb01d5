package dev.mendflow.engine.oversight;

/**
 * A process over all its versions.
 *
 * @param latest the newest version
 * @param versions how many versions there are
 * @param instances the instances of all versions
 */
public record ProcessSummary(ProcessDefinition latest, int versions, InstanceCounts instances) {}
