package dev.mendflow.notification;

import java.time.Instant;
import java.util.Map;

/**
 * Something that somebody is told.
 *
 * @param idempotencyKey says which effect it is: a second notice of the same key is the same notice
 * @param recipient whom it is for
 * @param template name of the text, which exists in every language
 * @param params what the text needs: numbers, codes and times, no personal data
 * @param at when it was wanted
 */
public record Notice(
        String idempotencyKey, Recipient recipient, String template, Map<String, String> params, Instant at) {

    public Notice {
        params = Map.copyOf(params);
    }
}
