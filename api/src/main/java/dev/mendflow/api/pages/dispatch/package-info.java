/** The dispatcher's board: who waits at the left, the technicians' day beside it, and who may go. */
@NullMarked
package dev.mendflow.api.pages.dispatch;

import org.jspecify.annotations.NullMarked;
