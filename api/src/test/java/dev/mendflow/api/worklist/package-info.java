@NullMarked
package dev.mendflow.api.worklist;

import org.jspecify.annotations.NullMarked;
