/** Answers that were given, so that a call repeated with the same key has one effect and one answer. */
@NullMarked
package dev.mendflow.api.idempotency;

import org.jspecify.annotations.NullMarked;
