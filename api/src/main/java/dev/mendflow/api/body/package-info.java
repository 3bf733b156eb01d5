/** How what callers send is read: words leniently, bodies strictly as JSON says, and no longer than we take. */
@NullMarked
package dev.mendflow.api.body;

import org.jspecify.annotations.NullMarked;
