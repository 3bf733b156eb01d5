/** Who may sign in: accounts with their roles, teams and one-way hashed passwords. */
@NullMarked
package dev.mendflow.api.accounts;

import org.jspecify.annotations.NullMarked;
