package dev.mendflow.api.startup;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says that a newer version of the program has changed the tables, without a stack trace. */
class NewerDatabaseAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

    private static final Pattern UNKNOWN = Pattern.compile("applied migration not resolved locally: ([\\w.]+\\w)");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, FlywayValidateException cause) {
        List<String> unknown = UNKNOWN.matcher(String.valueOf(cause.getMessage()))
                .results()
                .map(MatchResult::group)
                .map(found -> found.substring(found.lastIndexOf(' ') + 1))
                .toList();
        if (unknown.isEmpty()) {
            return null;
        }
        return new FailureAnalysis(
                "The database was written by a newer version of Mendflow: this one does not know the changes "
                        + String.join(", ", unknown) + " of its tables.",
                "Start that version or a newer one, or restore a backup from before the upgrade. Nothing was changed.",
                cause);
    }
}
