/** What each kind of record means for the rows: one handler for each value type of the engine. */
@NullMarked
package dev.mendflow.engine.records.projection;

import org.jspecify.annotations.NullMarked;
