/** How commands are put to the engine and its answers turned into facts. */
@NullMarked
@NamedInterface("command")
package dev.mendflow.engine.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
