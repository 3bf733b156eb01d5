package dev.mendflow.engine.records.projection;

import org.jspecify.annotations.Nullable;

/** One change of one row: the statement, the number that stands for the row in its table, and the values. */
public final class Write {

    private final Statement statement;
    private final long row;
    private final @Nullable Object[] values;

    Write(Statement statement, long row, @Nullable Object[] values) {
        this.statement = statement;
        this.row = row;
        this.values = values;
    }

    Statement statement() {
        return statement;
    }

    long row() {
        return row;
    }

    @Nullable
    Object[] values() {
        return values;
    }
}
