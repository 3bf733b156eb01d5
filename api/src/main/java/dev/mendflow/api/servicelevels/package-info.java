/** Calendars and the arithmetic of service levels for those who look, plan and check. */
@NullMarked
package dev.mendflow.api.servicelevels;

import org.jspecify.annotations.NullMarked;
