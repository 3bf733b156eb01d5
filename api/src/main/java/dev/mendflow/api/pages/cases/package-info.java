/** The search for cases and the page of one case. */
@NullMarked
package dev.mendflow.api.pages.cases;

import org.jspecify.annotations.NullMarked;
