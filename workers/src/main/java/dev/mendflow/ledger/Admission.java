package dev.mendflow.ledger;

import dev.mendflow.ledger.Fact.Armed;
import dev.mendflow.ledger.Fact.Corrected;
import dev.mendflow.ledger.Fact.Paused;
import dev.mendflow.ledger.Fact.Resumed;
import dev.mendflow.ledger.Fact.RungReached;
import dev.mendflow.ledger.Fact.RungRetracted;
import dev.mendflow.ledger.Fact.RungSkipped;
import dev.mendflow.ledger.Fact.Started;
import dev.mendflow.ledger.FactRefused.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Decides whether a fact can have happened to a clock: by how the clock stood when it holds, not by how it stands now. */
record Admission(Ledger ledger, Schedules schedules) {

    void check(Fact fact, Instant at, Instant recordedAt) {
        Reason reason = at.isAfter(recordedAt) ? Reason.FROM_THE_FUTURE : objection(fact, at);
        if (reason != null) {
            throw new FactRefused(reason, fact);
        }
    }

    private @Nullable Reason objection(Fact fact, Instant at) {
        Course then = Course.of(ledger.entries(), entry -> !entry.at().isAfter(at), schedules);
        if (fact instanceof Corrected corrected) {
            return canBeWrong(corrected.entry()) ? null : Reason.NO_SUCH_ENTRY;
        }
        if (!then.isArmed()) {
            return Reason.BEFORE_START;
        }
        boolean ended = fact.ends()
                ? Course.of(ledger.entries(), entry -> true, schedules).hasEnded()
                : then.hasEnded();
        return ended ? Reason.ALREADY_ENDED : objection(fact, then);
    }

    private static @Nullable Reason objection(Fact fact, Course then) {
        return switch (fact) {
            case Armed armed -> Reason.ALREADY_STARTED;
            case Started started -> then.isStarted() ? Reason.ALREADY_STARTED : null;
            case Paused paused ->
                !then.isStarted() ? Reason.BEFORE_START : then.isPaused() ? Reason.ALREADY_PAUSED : null;
            case Resumed resumed -> then.isPaused() ? null : Reason.NOT_PAUSED;
            default -> null;
        };
    }

    /** What arms the clock, and what is itself about another entry, stands. */
    private boolean canBeWrong(int entry) {
        if (entry < 2 || entry > ledger.entries().size()) {
            return false;
        }
        Fact fact = ledger.entries().get(entry - 1).fact();
        boolean about = fact instanceof Corrected
                || fact instanceof RungReached
                || fact instanceof RungSkipped
                || fact instanceof RungRetracted;
        return !about && !Course.corrected(ledger.entries()).contains(entry);
    }
}
