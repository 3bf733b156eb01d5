/** The page on which staff prints the codes that go onto products. */
@NullMarked
package dev.mendflow.api.pages.labels;

import org.jspecify.annotations.NullMarked;
