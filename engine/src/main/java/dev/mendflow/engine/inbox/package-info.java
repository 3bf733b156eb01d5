/** The work of people: user tasks to be read and commands on them. */
@NullMarked
@NamedInterface("inbox")
package dev.mendflow.engine.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
