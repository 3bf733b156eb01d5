package dev.mendflow.api.people;

import org.jspecify.annotations.Nullable;

/**
 * An account with its new password, which is told this one time and kept nowhere.
 *
 * @param password null when the same call came before
 */
public record GivenPassword(AccountView account, @Nullable String password) {}
