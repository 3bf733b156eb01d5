/** Service cases for people and programs outside: report, read, steer, and the photos that belong to them. */
@NullMarked
package dev.mendflow.api.cases;

import org.jspecify.annotations.NullMarked;
