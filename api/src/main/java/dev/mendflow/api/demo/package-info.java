/** A made-up service organisation that a first look can start with: people, customers, products and stock, but no cases. */
@NullMarked
package dev.mendflow.api.demo;

import org.jspecify.annotations.NullMarked;
