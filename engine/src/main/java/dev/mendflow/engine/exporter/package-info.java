/** What runs inside the broker: it hands every record that has a reader to the ingest over HTTP, in order and at least once. */
@NullMarked
package dev.mendflow.engine.exporter;

import org.jspecify.annotations.NullMarked;
