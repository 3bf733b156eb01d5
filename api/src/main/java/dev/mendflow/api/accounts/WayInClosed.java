package dev.mendflow.api.accounts;

/**
 * What this account had open has ended: it was closed, or got another password.
 *
 * @param login whose
 */
public record WayInClosed(String login) {}
