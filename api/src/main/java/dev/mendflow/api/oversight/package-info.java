/** The engine's processes, instances and incidents for those who lead, design and administer. */
@NullMarked
package dev.mendflow.api.oversight;

import org.jspecify.annotations.NullMarked;
