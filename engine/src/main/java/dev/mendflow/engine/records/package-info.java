/** How records of the engine become rows: ingest, position, identity and dead letters. */
@NullMarked
@NamedInterface("records")
package dev.mendflow.engine.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
