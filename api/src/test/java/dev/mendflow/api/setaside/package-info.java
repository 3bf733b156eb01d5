/** What was put aside, as programs see it and decide about it. */
@NullMarked
package dev.mendflow.api.setaside;

import org.jspecify.annotations.NullMarked;
