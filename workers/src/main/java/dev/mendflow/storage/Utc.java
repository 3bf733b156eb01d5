package dev.mendflow.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Instants as columns of type {@code timestamp with time zone}: always UTC, to the microsecond that both databases keep. */
public final class Utc {

    private Utc() {}

    /** The value to bind to a parameter of plain SQL; null stays null. */
    public static @Nullable OffsetDateTime column(@Nullable Instant instant) {
        return instant == null ? null : atUtc(instant);
    }

    /** The instant of a row's column, or null. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime kept = row.getObject(column, OffsetDateTime.class);
        return kept == null ? null : kept.toInstant();
    }

    /** The instant of a column that is declared {@code not null}. */
    public static Instant requiredInstant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** The value to bind to a parameter that is never null. */
    public static OffsetDateTime atUtc(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
