/** How the pages of the administration lay out what they show. */
@NullMarked
package dev.mendflow.api.pages.administration;

import org.jspecify.annotations.NullMarked;
