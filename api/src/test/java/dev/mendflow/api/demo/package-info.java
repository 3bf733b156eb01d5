/** Tests of the demo organisation. */
@NullMarked
package dev.mendflow.api.demo;

import org.jspecify.annotations.NullMarked;
