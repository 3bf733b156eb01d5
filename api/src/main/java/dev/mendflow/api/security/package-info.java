/** Who is calling and what the call may reach: filter chains, sign-in and the caller of a request. */
@NullMarked
package dev.mendflow.api.security;

import org.jspecify.annotations.NullMarked;
