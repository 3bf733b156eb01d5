package dev.mendflow.api.replay;

import java.util.Optional;
import java.util.Set;

/**
 * How one case ended.
 *
 * @param plan what was recorded
 * @param number the case's number, or empty when it was never accepted
 * @param made how many of the plan's moves were made
 * @param phase the phase in which the server has it at the end
 * @param trouble why the case did not get further, or empty
 */
record CaseResult(Plan plan, Optional<String> number, int made, String phase, Optional<String> trouble) {

    boolean isAsRecorded() {
        Set<String> expected = plan.expectedPhases();
        return trouble.isEmpty() && made == plan.moves().size() && expected.contains(phase);
    }
}
