@NullMarked
package dev.mendflow.api.reportcodes;

import org.jspecify.annotations.NullMarked;
