/** What tests of the rooms stand on: both databases, a clock that obeys, and cases to work with. */
@NullMarked
package dev.mendflow.testing;

import org.jspecify.annotations.NullMarked;
