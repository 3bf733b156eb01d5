/** Tests of the replay. */
@NullMarked
package dev.mendflow.api.replay;

import org.jspecify.annotations.NullMarked;
