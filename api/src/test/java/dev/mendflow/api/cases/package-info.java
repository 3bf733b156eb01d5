@NullMarked
package dev.mendflow.api.cases;

import org.jspecify.annotations.NullMarked;
