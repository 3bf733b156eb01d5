/** What the program could not hand on and put aside, until an administrator has decided about it. */
@NullMarked
package dev.mendflow.api.setaside;

import org.jspecify.annotations.NullMarked;
