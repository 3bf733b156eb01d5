package dev.mendflow.engine.oversight;

/**
 * How many instances there are.
 *
 * @param active that still run
 * @param completed that came to an end by themselves
 * @param canceled that were stopped
 * @param withIncident that run and have an open incident
 */
public record InstanceCounts(long active, long completed, long canceled, long withIncident) {

    static final InstanceCounts NONE = new InstanceCounts(0, 0, 0, 0);

    InstanceCounts plus(InstanceCounts other) {
        return new InstanceCounts(
                active + other.active,
                completed + other.completed,
                canceled + other.canceled,
                withIncident + other.withIncident);
    }
}
