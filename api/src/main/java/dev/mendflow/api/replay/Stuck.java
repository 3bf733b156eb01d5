package dev.mendflow.api.replay;

import java.io.Serial;

/** A case did not get where it should; the message says where it stood and what the server said. */
public final class Stuck extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    Stuck(String why) {
        super(why);
    }
}
