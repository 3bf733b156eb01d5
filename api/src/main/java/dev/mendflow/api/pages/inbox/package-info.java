/** The agent's inbox and the page of one task. */
@NullMarked
package dev.mendflow.api.pages.inbox;

import org.jspecify.annotations.NullMarked;
