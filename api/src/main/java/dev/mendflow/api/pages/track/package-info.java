/** The page on which a customer follows a case with the link that the report gave. */
@NullMarked
package dev.mendflow.api.pages.track;

import org.jspecify.annotations.NullMarked;
