/** The page of what somebody is told, and the bell that counts it. */
@NullMarked
package dev.mendflow.api.pages.notices;

import org.jspecify.annotations.NullMarked;
