/** How the doors read the engine's rows: keyset pages, cursors and searches. */
@NullMarked
@NamedInterface("reading")
package dev.mendflow.engine.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
