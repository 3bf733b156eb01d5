package dev.mendflow.api.pages.inbox;

import dev.mendflow.api.pages.layout.DueLine;
import org.jspecify.annotations.Nullable;

/**
 * One line of the inbox: the task, and of its case what tells it from the others.
 *
 * @param key the engine's key of the task
 * @param element its id in the diagram
 * @param title what is to be done, in the reader's language
 * @param caseNumber the case, null when the task belongs to none
 * @param customer display name of the customer (personal data)
 * @param tier the customer's tier
 * @param asset serial and model
 * @param severity how bad it is
 * @param phase where the case is
 * @param waitOwner whom the case waits for, null when it does not wait
 * @param due until when, as far as time runs
 * @param assignee who has the task, null when nobody has
 * @param mine whether the reader has it
 * @param mayClaim whether the reader may take it now
 */
record TaskLine(
        long key,
        String element,
        String title,
        @Nullable String caseNumber,
        @Nullable String customer,
        @Nullable String tier,
        @Nullable String asset,
        @Nullable String severity,
        @Nullable String phase,
        @Nullable String waitOwner,
        DueLine due,
        @Nullable String assignee,
        boolean mine,
        boolean mayClaim) {}
