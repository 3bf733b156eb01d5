package dev.mendflow.engine.oversight;

import java.util.List;

/**
 * What came of retrying several incidents.
 *
 * @param retried the incidents whose work is tried again
 * @param gone the incidents that were resolved meanwhile
 * @param left how many of the group were not tried, since one call takes at most 200
 */
public record RetryResult(List<Long> retried, List<Long> gone, long left) {}
