package dev.mendflow.notification;

import java.util.Set;

/**
 * Somebody who reads notices.
 *
 * @param login who, for what was read
 * @param concerns the recipients whose notices are theirs: themselves and their groups; at least one
 */
public record NoticeReader(String login, Set<Recipient> concerns) {

    /** @throws IllegalArgumentException without a recipient */
    public NoticeReader {
        concerns = Set.copyOf(concerns);
        if (concerns.isEmpty()) {
            throw new IllegalArgumentException("Nothing concerns " + login);
        }
    }
}
