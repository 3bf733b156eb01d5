package dev.mendflow.api.pages.layout;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says how long something took, in the two largest units. */
@Component
public class Spans {

    private final MessageSource words;

    Spans(MessageSource words) {
        this.words = words;
    }

    /** The span in words; null for null. */
    public @Nullable String of(@Nullable Duration span, Locale locale) {
        if (span == null) {
            return null;
        }
        if (span.toDays() > 0) {
            return parts(span.toDays(), "word.day", span.toHoursPart(), "word.hour", locale);
        }
        if (span.toHours() > 0) {
            return parts(span.toHours(), "word.hour", span.toMinutesPart(), "word.minute", locale);
        }
        if (span.toMinutes() > 0) {
            return part(span.toMinutes(), "word.minute", locale);
        }
        return span.isZero() || span.toSeconds() > 0
                ? part(span.toSeconds(), "word.second", locale)
                : span.toMillis() + "\u00a0ms";
    }

    /** What is none of a unit is not worth a word. */
    private String parts(long large, String unit, long small, String smaller, Locale locale) {
        String first = part(large, unit, locale);
        return small == 0 ? first : first + " " + part(small, smaller, locale);
    }

    private String part(long amount, String unit, Locale locale) {
        return amount + "\u00a0" + words.getMessage(unit, null, locale);
    }
}
