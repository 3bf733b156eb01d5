package dev.mendflow.engine.records;

import java.util.Set;

/**
 * Rows have changed: a hint within this process, sent after the commit, that readers may look again. It is not a
 * message to act on: it is lost when the process ends and says nothing about other replicas.
 *
 * @param partitionId the engine's partition
 * @param position the last position applied
 * @param processInstanceKeys the instances that changed in any way
 * @param userTaskKeys the user tasks that changed
 * @param businessKeys the business keys of the changed instances, as far as they have one
 * @param userTaskBusinessKeys those of them whose user tasks changed
 */
public record RecordsApplied(
        int partitionId,
        long position,
        Set<Long> processInstanceKeys,
        Set<Long> userTaskKeys,
        Set<String> businessKeys,
        Set<String> userTaskBusinessKeys) {}
