/** Key figures and the live state of the service for people and programs outside. */
@NullMarked
package dev.mendflow.api.kpis;

import org.jspecify.annotations.NullMarked;
