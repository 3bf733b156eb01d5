package dev.mendflow.benchmark.scale;

import java.util.UUID;

/** Names for the rows of one table, each larger than the one before, so that the table is written from its beginning to its end. */
final class Names {

    private static final long STEP = Long.MAX_VALUE / 8_000_000;

    private final Deck chance = new Deck(7);
    private long last;

    UUID next() {
        last += STEP;
        UUID random = chance.id();
        return new UUID(last & ~0xF000L | 0x4000L, random.getLeastSignificantBits());
    }
}
