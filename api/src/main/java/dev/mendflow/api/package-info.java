/** For whom: REST surface, pages and security; its rooms call the doors of the business and the engine. */
@NullMarked
package dev.mendflow.api;

import org.jspecify.annotations.NullMarked;
