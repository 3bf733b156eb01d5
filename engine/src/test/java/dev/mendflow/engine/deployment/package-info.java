@org.jspecify.annotations.NullMarked
package dev.mendflow.engine.deployment;
