/** The people of the service organisation: what they are called, who leads whom, and who is away. */
@NullMarked
package dev.mendflow.api.staff;

import org.jspecify.annotations.NullMarked;
