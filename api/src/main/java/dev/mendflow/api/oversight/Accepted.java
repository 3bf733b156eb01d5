package dev.mendflow.api.oversight;

import dev.mendflow.engine.command.CommandOutcome;

/**
 * The engine has accepted a command.
 *
 * @param key of what it was about
 * @param pending true if readers do not see the effect yet
 */
record Accepted(String key, boolean pending) {

    static Accepted of(long key, CommandOutcome outcome) {
        return new Accepted(String.valueOf(key), outcome == CommandOutcome.PENDING);
    }
}
