package dev.mendflow.orchestration;

import java.time.Duration;
import java.util.Map;

/**
 * A fact that a process waits for. A record that implements it and is published as an application event inside a transaction
 * reaches the engine after the commit, once, however often it has to be sent.
 */
public interface ProcessMessage {

    /** The message's name in the model. */
    String messageName();

    /** Which instance it is for; for a start message, what only one instance may run for at a time. */
    String correlationKey();

    /** Unique for the fact: the engine refuses a second message of this id while the first one lives. */
    String messageId();

    /**
     * How long the engine keeps the message for a process that does not wait for it yet, and so how long it recognises a
     * repetition. At least 24 hours.
     */
    default Duration timeToLive() {
        return Duration.ofHours(24);
    }

    /** The process variables it carries: codes and ids, nothing personal. Values are strings, numbers, booleans or null. */
    Map<String, ?> payload();
}
