package dev.mendflow.policy;

import dev.mendflow.calendar.Calendars;
import dev.mendflow.ledger.ClockStatus;
import dev.mendflow.ledger.Ledger;
import dev.mendflow.ledger.Terms;
import dev.mendflow.policy.PolicyRefused.Reason;
import dev.mendflow.worktime.OutOfReach;
import dev.mendflow.worktime.WorkingTime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One decision table, on the calendars on file. Safe for many threads. */
public final class Policy {

    /** Regions come from reports, so there is no end to the questions that could be asked. */
    private static final int MOST_ANSWERS = 5_000;

    private final PolicyTable table;
    private final Calendars calendars;
    /** A table of two dozen rules takes milliseconds, and the same few questions come with every case. */
    private final Map<Question, Optional<Promised>> answers = new ConcurrentHashMap<>();

    /** @throws PolicyRefused when the text is no decision table of service levels */
    Policy(String text, Calendars calendars) {
        try {
            this.table = new PolicyTable(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        this.calendars = calendars;
    }

    /**
     * The terms of one clock, on the newest version of its calendar; empty when the table says that nothing is promised.
     *
     * @throws PolicyRefused when no rule matches, or the rule names a calendar that is not on file or says what cannot be
     *     promised
     */
    public Optional<Terms> terms(Question question) {
        Optional<Promised> known = answers.get(question);
        if (known == null) {
            known = promised(question);
            if (answers.size() >= MOST_ANSWERS) {
                answers.clear();
            }
            answers.put(question, known);
        }
        return known.map(promised -> terms(question, promised));
    }

    /**
     * The same for a clock that starts then.
     *
     * @throws PolicyRefused also when it would fall due, or somebody would be told, more than twenty years later
     */
    public Optional<Terms> terms(Question question, Instant from) {
        Optional<Terms> terms = terms(question);
        if (terms.filter(promised -> isTooFar(promised, from)).isPresent()) {
            throw new PolicyRefused(question, Reason.TOO_FAR, "more than twenty years");
        }
        return terms;
    }

    private boolean isTooFar(Terms promised, Instant from) {
        Instant limit = from.plus(WorkingTime.HORIZON);
        try {
            ClockStatus status = Ledger.started(promised, from, calendars::time).status(from, calendars::time);
            return Stream.concat(
                            Stream.ofNullable(status.dueAt()),
                            status.rungs().stream().flatMap(rung -> Stream.ofNullable(rung.at())))
                    .anyMatch(at -> at.isAfter(limit));
        } catch (OutOfReach far) {
            return true;
        }
    }

    private Optional<Promised> promised(Question question) {
        var line = table.answer(question)
                .orElseThrow(() -> new PolicyRefused(question, Reason.NO_RULE, "no rule matches"));
        return Promised.isMade(line)
                ? Optional.of(new Promised(
                        usable(question, Reason.NO_BUDGET, () -> Promised.budget(line)),
                        usable(question, Reason.NO_CALENDAR, () -> Promised.calendar(line)),
                        usable(question, Reason.NO_RUNGS, () -> Promised.rungs(line))))
                : Optional.empty();
    }

    private static <T> T usable(Question question, Reason otherwise, Supplier<T> part) {
        try {
            return part.get();
        } catch (RuntimeException unreadable) {
            throw new PolicyRefused(question, otherwise, String.valueOf(unreadable.getMessage()));
        }
    }

    private Terms terms(Question question, Promised promised) {
        var calendar = calendars
                .newest(promised.calendar())
                .orElseThrow(
                        () -> new PolicyRefused(question, Reason.NO_CALENDAR, "no calendar " + promised.calendar()));
        return new Terms(promised.budget(), calendar, promised.rungs());
    }
}
