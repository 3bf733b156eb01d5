/** Brings models to the engine: those of the product when the engine is ready, and those that people hand in. */
@NullMarked
@NamedInterface("deployment")
package dev.mendflow.engine.deployment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
