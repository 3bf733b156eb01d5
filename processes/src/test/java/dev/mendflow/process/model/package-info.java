/** The models' style, and that models, forms, decisions and names agree. */
@NullMarked
package dev.mendflow.process.model;

import org.jspecify.annotations.NullMarked;
