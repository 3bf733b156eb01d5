/** The pages: what people see in a browser, one package for each group of pages. */
@NullMarked
package dev.mendflow.api.pages;

import org.jspecify.annotations.NullMarked;
