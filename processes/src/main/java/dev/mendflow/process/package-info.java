/** The names that models and code share: processes, tasks, job types, messages, errors, variables, decisions, forms and groups. */
@NullMarked
package dev.mendflow.process;

import org.jspecify.annotations.NullMarked;
