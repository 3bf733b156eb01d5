@NullMarked
package dev.mendflow.api.command;

import org.jspecify.annotations.NullMarked;
