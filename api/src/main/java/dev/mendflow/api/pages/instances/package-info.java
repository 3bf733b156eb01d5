/** The pages of running and finished process instances, with their tokens and incidents. */
@NullMarked
package dev.mendflow.api.pages.instances;

import org.jspecify.annotations.NullMarked;
