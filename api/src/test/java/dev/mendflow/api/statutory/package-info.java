@NullMarked
package dev.mendflow.api.statutory;

import org.jspecify.annotations.NullMarked;
