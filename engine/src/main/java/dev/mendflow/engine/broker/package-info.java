/** The broker as a supervised child of the app, or the address of one that runs elsewhere, and the client that talks to it. */
@NullMarked
@NamedInterface("broker")
package dev.mendflow.engine.broker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
