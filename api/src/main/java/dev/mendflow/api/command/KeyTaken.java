package dev.mendflow.api.command;

/** Somebody else carries out, or has carried out, the call with this key. */
final class KeyTaken extends RuntimeException {

    KeyTaken(Throwable cause) {
        super("The key is taken", cause);
    }
}
