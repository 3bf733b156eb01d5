package dev.mendflow.api.pages.track;

import dev.mendflow.servicecase.Phase;
import java.util.ArrayList;
import java.util.List;

/**
 * One station on the way of a case, for customers.
 *
 * @param name the phase
 * @param done whether it lies behind
 * @param current whether the case is there
 */
record Progress(String name, boolean done, boolean current) {

    private static final List<Phase> WAY =
            List.of(Phase.REPORTED, Phase.ASSESSING, Phase.DISPATCHING, Phase.REPAIRING, Phase.FEEDBACK);

    /** The stations of a case in this phase; in a closed one all lie behind. */
    static List<Progress> of(Phase phase) {
        int here = phase == Phase.CLOSED ? WAY.size() : WAY.indexOf(phase);
        List<Progress> stations = new ArrayList<>();
        for (int station = 0; station < WAY.size(); station++) {
            stations.add(new Progress(WAY.get(station).name(), station < here, station == here));
        }
        return stations;
    }
}
