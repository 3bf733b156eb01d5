/** What colleagues write to each other about a case; customers never see it. */
@NullMarked
package dev.mendflow.api.comments;

import org.jspecify.annotations.NullMarked;
