package dev.mendflow.engine.oversight;

import java.util.List;
import java.util.Map;

/**
 * How an instance would come to another version, before anybody decides on it.
 *
 * @param instance the instance
 * @param target the version it would come to
 * @param elements which element becomes which, for each that has a token or waits; handed to the migration as it is
 * @param obstacles what stands in the way; with any the engine would refuse
 */
public record MigrationPlan(
        ProcessInstance instance, ProcessDefinition target, Map<String, String> elements, List<Obstacle> obstacles) {

    public MigrationPlan {
        elements = Map.copyOf(elements);
        obstacles = List.copyOf(obstacles);
    }

    /** Whether the engine can be asked. */
    public boolean isPossible() {
        return obstacles.isEmpty() && !elements.isEmpty();
    }

    /**
     * Something that stands in the way.
     *
     * @param elementId the element of the version that the instance is in now
     * @param reason why its token cannot be moved
     */
    public record Obstacle(String elementId, Reason reason) {}

    /** Why a token cannot be moved. */
    public enum Reason {
        /** The other version has no such element. */
        NO_TARGET,
        /** What it would become is of another kind. */
        OTHER_KIND,
        /** What it would become lies in another sub-process. */
        OTHER_SCOPE,
        /** The engine (8.6) moves no instance that listens for an escalation. */
        LISTENS_FOR_ESCALATION,
        /** The engine (8.6) moves no element of this kind while it is active. */
        KIND_NOT_MOVABLE
    }
}
