/** The pages of deployed processes: list, diagram and what is happening in each element. */
@NullMarked
package dev.mendflow.api.pages.processes;

import org.jspecify.annotations.NullMarked;
