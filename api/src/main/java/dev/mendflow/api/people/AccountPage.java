package dev.mendflow.api.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Accounts by login.
 *
 * @param next the cursor of the next page, null on the last
 */
public record AccountPage(List<AccountView> items, @Nullable String next) {}
