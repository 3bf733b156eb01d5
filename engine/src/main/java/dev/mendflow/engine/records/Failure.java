package dev.mendflow.engine.records;

import dev.mendflow.engine.records.projection.RecordUnreadable;
import java.sql.SQLException;
import org.springframework.dao.DataAccessException;

/**
 * Why a record could not be applied.
 *
 * @param kind for the log: nothing of what is in the record
 * @param said as it was said, which may repeat a part of the record
 */
record Failure(String kind, String said) {

    /** The line is no record. */
    static Failure of(Line.Unreadable line) {
        return new Failure("it is no record that can be read", line.error());
    }

    /** The record does not have what it should. */
    static Failure of(RuntimeException unreadable) {
        String kind = unreadable instanceof RecordUnreadable
                ? String.valueOf(unreadable.getMessage())
                : unreadable.getClass().getSimpleName();
        return new Failure(kind, unreadable.toString());
    }

    /** The database rejects what it would become. */
    static Failure of(DataAccessException rejected) {
        Throwable cause = rejected.getMostSpecificCause();
        String kind = rejected.getClass().getSimpleName();
        return new Failure(
                cause instanceof SQLException sql ? kind + ", SQL state " + sql.getSQLState() : kind,
                String.valueOf(cause.getMessage()));
    }
}
