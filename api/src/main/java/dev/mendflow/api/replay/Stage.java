package dev.mendflow.api.replay;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a source log says happened to a case, in the words of the replay format. */
public enum Stage {
    REPORT,
    ASSESS,
    DISPATCH,
    WAIT,
    REPAIR,
    REPAIR_DONE,
    REOPEN,
    FEEDBACK,
    CLOSE;

    /** The stage of that name in lower case, or empty when the format knows none such. */
    static Optional<Stage> of(String text) {
        return Arrays.stream(values())
                .filter(stage -> stage.text().equals(text))
                .findFirst();
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody worked on the repair at this stage; such a stage after a finished visit means another visit. */
    boolean isWork() {
        return this == DISPATCH || this == REPAIR || this == REPAIR_DONE;
    }
}
