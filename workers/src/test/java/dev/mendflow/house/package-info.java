/** The rules of the house as tests, and a crooked house that breaks each of them, to see that they can fail. */
@NullMarked
package dev.mendflow.house;

import org.jspecify.annotations.NullMarked;
