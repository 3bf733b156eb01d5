/** Who changed what, when and with which outcome: a trail that is only ever added to. */
@NullMarked
package dev.mendflow.api.audit;

import org.jspecify.annotations.NullMarked;
