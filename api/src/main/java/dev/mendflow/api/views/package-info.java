/** The questions to the inbox that people keep under a name, for themselves or for all. */
@NullMarked
package dev.mendflow.api.views;

import org.jspecify.annotations.NullMarked;
