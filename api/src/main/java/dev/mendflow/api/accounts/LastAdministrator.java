package dev.mendflow.api.accounts;

/** Nobody would be left who may administer this installation. */
public class LastAdministrator extends RuntimeException {

    LastAdministrator(String login) {
        super("Without " + login + " there is no administrator");
    }
}
