package dev.mendflow.engine.deployment;

/** The engine does not accept a model; the message is the engine's own and names the file. */
public class DeploymentRefused extends RuntimeException {

    DeploymentRefused(String reason, Throwable cause) {
        super(reason, cause);
    }
}
