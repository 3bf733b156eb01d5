package dev.mendflow.api.pages.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the inbox: the task, and of its case what tells it from the others.
 *
 * @param key the engine's key of the task
 * @param title what is to be done, in the reader's language
 * @param caseNumber the case, null when the task belongs to none
 * @param customer display name of the customer (personal data)
 * @param asset serial and model
 * @param severity how bad it is
 * @param phase where the case is
 * @param dueAt until when, null when open
 * @param assignee who has the task, null when nobody has
 * @param mine whether the reader has it
 */
record TaskLine(
        long key,
        String title,
        @Nullable String caseNumber,
        @Nullable String customer,
        @Nullable String asset,
        @Nullable String severity,
        @Nullable String phase,
        @Nullable Instant dueAt,
        @Nullable String assignee,
        boolean mine) {}
