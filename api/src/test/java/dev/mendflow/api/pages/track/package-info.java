@NullMarked
package dev.mendflow.api.pages.track;

import org.jspecify.annotations.NullMarked;
