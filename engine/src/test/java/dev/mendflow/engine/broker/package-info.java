/** The supervision of real brokers, and the small decisions it is made of. */
package dev.mendflow.engine.broker;
