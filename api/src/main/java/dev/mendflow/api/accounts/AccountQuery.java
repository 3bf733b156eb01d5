package dev.mendflow.api.accounts;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts are looked for; null means any.
 *
 * @param text part of a login or a name
 * @param role one that they have
 * @param enabled whether they may sign in
 * @param after the login after which to go on, null for the first page
 * @param limit how many at most
 */
public record AccountQuery(
        @Nullable String text,
        @Nullable Role role,
        @Nullable Boolean enabled,
        @Nullable String after,
        int limit) {}
