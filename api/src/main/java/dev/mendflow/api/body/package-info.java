/** How bodies of calls are read: strictly as JSON says, and no longer than we take. */
@NullMarked
package dev.mendflow.api.body;

import org.jspecify.annotations.NullMarked;
