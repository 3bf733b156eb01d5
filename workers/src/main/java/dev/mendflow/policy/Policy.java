package dev.mendflow.policy;

import dev.mendflow.calendar.Calendars;
import dev.mendflow.ledger.Terms;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

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

    private Optional<Promised> promised(Question question) {
        var line = table.answer(question).orElseThrow(() -> new PolicyRefused(question, "no rule matches"));
        try {
            return Promised.isMade(line) ? Optional.of(Promised.of(line)) : Optional.empty();
        } catch (RuntimeException unreadable) {
            throw new PolicyRefused(question, String.valueOf(unreadable.getMessage()));
        }
    }

    private Terms terms(Question question, Promised promised) {
        var calendar = calendars
                .newest(promised.calendar())
                .orElseThrow(() -> new PolicyRefused(question, "no calendar " + promised.calendar()));
        return new Terms(promised.budget(), calendar, promised.rungs());
    }
}
