package dev.mendflow.api;

import dev.mendflow.api.people.PasswordReset;
import dev.mendflow.api.replay.Replay;
import java.util.OptionalInt;

/** What the program can be asked to do once instead of serving. */
public final class OneTimeCommand {

    private OneTimeCommand() {}

    /** Does what the arguments ask for; the exit code, or empty when the program is to serve. */
    public static OptionalInt run(String... args) throws InterruptedException {
        if (PasswordReset.isAskedFor(args)) {
            return OptionalInt.of(PasswordReset.run(args));
        }
        return Replay.isAskedFor(args) ? OptionalInt.of(Replay.run(args)) : OptionalInt.empty();
    }
}
