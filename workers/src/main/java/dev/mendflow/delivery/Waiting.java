package dev.mendflow.delivery;

import java.util.UUID;

/**
 * A message that is to be sent.
 *
 * @param login of who gets it
 * @param attempts how often it was tried
 */
record Waiting(UUID id, Channel channel, String login, boolean urgent, int attempts) {}
