package dev.mendflow.engine.command;

/** Whether what a command did can be read already. */
public enum CommandOutcome {
    /** The rows show the effect. */
    VISIBLE,
    /** The engine has accepted the command, but its record has not arrived within two seconds. */
    PENDING
}
