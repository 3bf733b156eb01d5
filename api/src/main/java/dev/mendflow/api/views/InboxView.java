package dev.mendflow.api.views;

import java.time.Instant;
import java.util.UUID;

/**
 * A question to the inbox with a name.
 *
 * @param owner login of who keeps it
 * @param shared whether it is offered to everybody
 */
public record InboxView(UUID id, String owner, String name, boolean shared, Question question, Instant savedAt) {

    InboxView changed(String newName, boolean toAll, Question newQuestion, Instant now) {
        return new InboxView(id, owner, newName, toAll, newQuestion, now);
    }
}
