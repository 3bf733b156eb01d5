/** The trail as administrators search it. */
@NullMarked
package dev.mendflow.api.audit;

import org.jspecify.annotations.NullMarked;
