/** What the engine does: definitions, instances and incidents to be read and corrected. */
@NullMarked
@NamedInterface("oversight")
package dev.mendflow.engine.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
