/** Accounts as administrators open, change and close them. */
@NullMarked
package dev.mendflow.api.people;

import org.jspecify.annotations.NullMarked;
