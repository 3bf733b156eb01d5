package dev.mendflow.api.startup;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says that another program has the H2 file open, without a stack trace. */
class DatabaseInUseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** H2's DATABASE_ALREADY_OPEN_1. */
    private static final int ALREADY_OPEN = 90020;

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, SQLException cause) {
        if (cause.getErrorCode() != ALREADY_OPEN) {
            return null;
        }
        return new FailureAnalysis(
                "Another program has the database open: an H2 file belongs to one program at a time. "
                        + cause.getMessage(),
                "Stop the other program, give this one a directory of its own with mendflow.data-directory, or use"
                        + " PostgreSQL, which carries several.",
                cause);
    }
}
