package dev.mendflow.notification;

import java.time.Instant;
import java.util.Map;

/**
 * Something that somebody is told.
 *
 * @param number its place in the order of all notices
 * @param idempotencyKey says which effect it is: a second notice of the same key is the same notice
 * @param recipient whom it is for
 * @param template name of the text, which exists in every language
 * @param params what the text needs: numbers, codes and times, no personal data
 * @param urgent whether it reaches people at any hour
 * @param at when it was wanted
 */
public record Notice(
        long number,
        String idempotencyKey,
        Recipient recipient,
        String template,
        Map<String, String> params,
        boolean urgent,
        Instant at) {

    public Notice {
        params = Map.copyOf(params);
    }
}
