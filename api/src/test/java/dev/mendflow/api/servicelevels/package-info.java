/** Calendars and calculations, asked for as callers do. */
@NullMarked
package dev.mendflow.api.servicelevels;

import org.jspecify.annotations.NullMarked;
