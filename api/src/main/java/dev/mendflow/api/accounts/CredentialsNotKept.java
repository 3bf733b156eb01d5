package dev.mendflow.api.accounts;

import java.io.IOException;
import java.nio.file.Path;

/** A made-up password could not be written down where its owner looks for it, so it was not set either. */
public class CredentialsNotKept extends RuntimeException {

    CredentialsNotKept(Path file, IOException cause) {
        super("The credentials file " + file.toAbsolutePath() + " cannot be written: " + cause, cause);
    }
}
