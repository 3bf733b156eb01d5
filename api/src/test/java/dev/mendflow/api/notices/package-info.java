/** Notices through the running program. */
@NullMarked
package dev.mendflow.api.notices;

import org.jspecify.annotations.NullMarked;
