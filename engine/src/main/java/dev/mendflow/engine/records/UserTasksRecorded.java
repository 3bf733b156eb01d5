package dev.mendflow.engine.records;

import java.util.Set;

/**
 * User tasks of these instances have changed. Told within the transaction that changes the rows, so that a copy of them can be
 * kept in step; unlike {@link RecordsApplied} it is never lost, and whoever fails on it makes the records come again. Nothing
 * but rows may follow from it: a replay would make it happen again.
 *
 * @param processInstanceKeys the instances, at least one
 */
public record UserTasksRecorded(Set<Long> processInstanceKeys) {}
