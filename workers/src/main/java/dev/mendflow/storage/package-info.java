/** How the rooms keep their rows: typed ids in plain columns, instants in UTC, and an H2 that keeps what it acknowledged. */
@NullMarked
package dev.mendflow.storage;

import org.jspecify.annotations.NullMarked;
