/** What people see and do in a browser, tried in a real one against the whole program. */
@NullMarked
package dev.mendflow.api.pages;

import org.jspecify.annotations.NullMarked;
