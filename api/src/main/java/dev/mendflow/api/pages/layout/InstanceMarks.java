package dev.mendflow.api.pages.layout;

import dev.mendflow.api.whereabouts.Whereabouts;
import dev.mendflow.engine.oversight.ProcessInstanceDetail;
import java.util.Map;

/** Paints one instance: the way it took, where its tokens are and where it is stuck. */
public final class InstanceMarks {

    private InstanceMarks() {}

    /** What the diagram of this instance shows. */
    public static Marks of(ProcessInstanceDetail detail) {
        Whereabouts stands = Whereabouts.of(detail);
        return new Marks(stands.taken(), stands.active(), Map.of(), stands.incidents());
    }
}
