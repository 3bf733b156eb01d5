package dev.mendflow.api.accounts;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows what keeps the first start from handing over its password, without a stack trace. */
class CredentialsNotKeptAnalyzer extends AbstractFailureAnalyzer<CredentialsNotKept> {

    @Override
    protected FailureAnalysis analyze(Throwable root, CredentialsNotKept cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Let this user write that directory, or name another one in mendflow.data-directory, and start again:"
                        + " nothing was stored without it.",
                cause);
    }
}
