/** The page on which a customer reports a fault without an account. */
@NullMarked
package dev.mendflow.api.pages.report;

import org.jspecify.annotations.NullMarked;
