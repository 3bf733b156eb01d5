package dev.mendflow.engine.broker;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows what is in the way without a stack trace. */
class EngineCannotStartAnalyzer extends AbstractFailureAnalyzer<EngineCannotStart> {

    @Override
    protected FailureAnalysis analyze(Throwable root, EngineCannotStart cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
