package dev.mendflow.api.pages.layout;

import dev.mendflow.servicelevel.NextPromise;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says until when something has to be done: the promise that is broken next, or else a date of its own. */
@Component
public class DueLines {

    private final MessageSource words;

    DueLines(MessageSource words) {
        this.words = words;
    }

    /** A promise that runs or stands comes before the date that a task was given when it was made. */
    public DueLine of(@Nullable NextPromise next, @Nullable Instant own, Locale locale) {
        if (next == null) {
            return DueLine.own(own);
        }
        String metric = next.metric().name();
        return switch (next.state()) {
            case PAUSED ->
                new DueLine(
                        "HELD",
                        metric,
                        null,
                        left(next.remaining(), locale),
                        next.pausedFor() == null ? null : next.pausedFor().name(),
                        null);
            case BREACHED -> new DueLine("LATE", metric, next.dueAt(), null, null, null);
            default ->
                next.opensAt() == null
                        ? new DueLine("RUNNING", metric, next.dueAt(), null, null, null)
                        : new DueLine(
                                "OFF_HOURS",
                                metric,
                                next.dueAt(),
                                left(next.remaining(), locale),
                                null,
                                next.opensAt());
        };
    }

    private String left(Duration remaining, Locale locale) {
        String key = remaining.isNegative() ? "word.overdue" : "word.left";
        return words.getMessage(key, new Object[] {span(remaining.abs(), locale)}, locale);
    }

    /** The two largest parts, as the countdowns in the browser show them. */
    private String span(Duration time, Locale locale) {
        if (time.toDays() > 0) {
            return two(time.toDays(), "word.day", time.toHoursPart(), "word.hour", locale);
        }
        if (time.toHours() > 0) {
            return two(time.toHours(), "word.hour", time.toMinutesPart(), "word.minute", locale);
        }
        return part(time.toMinutes(), "word.minute", locale);
    }

    private String two(long more, String large, int less, String small, Locale locale) {
        return less == 0 ? part(more, large, locale) : part(more, large, locale) + " " + part(less, small, locale);
    }

    private String part(long amount, String unit, Locale locale) {
        return amount + "\u00a0" + words.getMessage(unit, null, locale);
    }
}
