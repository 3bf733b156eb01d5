/** The board of those who send technicians: who waits, who has time, who may go, what was decided and which parts are kept, and giving a job. */
@NullMarked
package dev.mendflow.api.dispatch;

import org.jspecify.annotations.NullMarked;
