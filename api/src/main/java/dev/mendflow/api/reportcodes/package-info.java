/** The codes on products that lead whoever points a phone at them to the form that reports a fault. */
@NullMarked
package dev.mendflow.api.reportcodes;

import org.jspecify.annotations.NullMarked;
