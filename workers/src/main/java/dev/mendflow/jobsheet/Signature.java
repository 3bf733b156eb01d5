package dev.mendflow.jobsheet;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The customer's word that the work was done.
 *
 * @param signer who signed, as they write their name (personal data)
 * @param attachment the drawn signature; null when the name was typed
 * @param at when, by the clock of the device
 * @param takenBy login of who took it
 */
public record Signature(String signer, @Nullable UUID attachment, Instant at, String takenBy) {}
