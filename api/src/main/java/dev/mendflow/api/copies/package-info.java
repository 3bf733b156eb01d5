/** What the mappers of the surface share that copy values into what callers read. */
@NullMarked
package dev.mendflow.api.copies;

import org.jspecify.annotations.NullMarked;
