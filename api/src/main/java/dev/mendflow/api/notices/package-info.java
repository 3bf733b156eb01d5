/** What callers are told: their own notices and those of their groups, and which of them they have read. */
@NullMarked
package dev.mendflow.api.notices;

import org.jspecify.annotations.NullMarked;
