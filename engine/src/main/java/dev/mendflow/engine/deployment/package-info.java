/** Brings the models of the class path to the engine, all of them in one deployment. */
@NullMarked
package dev.mendflow.engine.deployment;

import org.jspecify.annotations.NullMarked;
