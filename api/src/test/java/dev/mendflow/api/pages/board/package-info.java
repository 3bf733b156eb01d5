@NullMarked
package dev.mendflow.api.pages.board;

import org.jspecify.annotations.NullMarked;
