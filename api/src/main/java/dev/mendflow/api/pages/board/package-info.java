/** The manager's board: what is in danger now, key figures with their targets, and the cases behind them. */
@NullMarked
package dev.mendflow.api.pages.board;

import org.jspecify.annotations.NullMarked;
