/** The work of people: who may do which task, what its form takes, and what goes to the engine. */
@NullMarked
package dev.mendflow.api.tasks;

import org.jspecify.annotations.NullMarked;
