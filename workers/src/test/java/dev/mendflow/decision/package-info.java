/** The tables of the models, asked with the engine that the broker asks them with. */
@NullMarked
package dev.mendflow.decision;

import org.jspecify.annotations.NullMarked;
