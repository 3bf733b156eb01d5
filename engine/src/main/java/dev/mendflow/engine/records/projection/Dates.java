package dev.mendflow.engine.records.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/** Reads the dates of tasks, which the engine passes on in whatever form the model's expression gave them. */
final class Dates {

    private Dates() {}

    /** Milliseconds since 1970; a date without zone is meant in UTC; null when there is none or it cannot be read. */
    static @Nullable Long millisOrNull(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return instant(text).toEpochMilli();
        } catch (DateTimeParseException | ArithmeticException noDate) {
            return null;
        }
    }

    private static Instant instant(String text) {
        TemporalAccessor date;
        try {
            date = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    text, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from);
        } catch (DateTimeParseException noTime) {
            date = LocalDate.parse(text).atStartOfDay();
        }
        return switch (date) {
            case ZonedDateTime zoned -> zoned.toInstant();
            case OffsetDateTime offset -> offset.toInstant();
            case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
            default -> throw new DateTimeParseException("no date", text, 0);
        };
    }
}
