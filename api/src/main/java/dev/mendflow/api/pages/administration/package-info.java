/** The pages of the administration: accounts, the reporting line, technicians, calendars, policies, targets, the trail and how the program is. */
@NullMarked
package dev.mendflow.api.pages.administration;

import org.jspecify.annotations.NullMarked;
