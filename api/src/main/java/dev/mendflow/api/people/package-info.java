/** Opens, changes and closes accounts for the administrator. */
@NullMarked
package dev.mendflow.api.people;

import org.jspecify.annotations.NullMarked;
