package dev.mendflow.api.accounts;

/** An account with this login exists. */
public final class LoginTaken extends RuntimeException {

    public LoginTaken(String login) {
        super("The login %s is taken".formatted(login));
    }
}
