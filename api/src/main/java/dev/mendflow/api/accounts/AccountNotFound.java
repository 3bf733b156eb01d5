package dev.mendflow.api.accounts;

/** There is no account with this login. */
public class AccountNotFound extends RuntimeException {

    AccountNotFound(String login) {
        super("No account " + login);
    }
}
