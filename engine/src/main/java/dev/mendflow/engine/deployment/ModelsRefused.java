package dev.mendflow.engine.deployment;

import java.util.List;

/** The lint found something, so the engine did not get the models. */
public class ModelsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    ModelsRefused(List<Finding> findings) {
        super(findings.size() + " findings, the first one: " + findings.getFirst());
        this.findings = List.copyOf(findings);
    }

    /** What was found. */
    public List<Finding> findings() {
        return findings;
    }
}
