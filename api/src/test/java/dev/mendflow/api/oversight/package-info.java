/** Models, instances and incidents as programs see them. */
@NullMarked
package dev.mendflow.api.oversight;

import org.jspecify.annotations.NullMarked;
