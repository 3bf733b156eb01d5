/** The technician's day and the page of one visit, made for a phone. */
@NullMarked
package dev.mendflow.api.pages.jobs;

import org.jspecify.annotations.NullMarked;
