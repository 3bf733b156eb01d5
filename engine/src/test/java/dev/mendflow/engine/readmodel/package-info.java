/** A read model to try things on: both databases, recorded streams and hand-made records. */
@NullMarked
package dev.mendflow.engine.readmodel;

import org.jspecify.annotations.NullMarked;
