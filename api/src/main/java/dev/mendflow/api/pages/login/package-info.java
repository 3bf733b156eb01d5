/** Signing in and the way to the first page of each role. */
@NullMarked
package dev.mendflow.api.pages.login;

import org.jspecify.annotations.NullMarked;
