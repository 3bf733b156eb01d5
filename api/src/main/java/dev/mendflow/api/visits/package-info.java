/** What technicians do by program and phone: their offers and visits, and what they write down there. */
@NullMarked
package dev.mendflow.api.visits;

import org.jspecify.annotations.NullMarked;
