/** The replay: a client of the HTTP API that drives cases through the stages which another organisation's log recorded. */
@NullMarked
package dev.mendflow.api.replay;

import org.jspecify.annotations.NullMarked;
