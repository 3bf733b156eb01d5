package dev.mendflow.benchmark.scale;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/** Chance that comes out the same for the same seed. */
final class Deck {

    private final SplittableRandom chance;

    Deck(long seed) {
        chance = new SplittableRandom(seed);
    }

    /** Names row {@code number} of a kind, so that other tables can refer to it without being told. */
    static UUID id(int kind, long number) {
        return new Deck((long) kind << 40 | number).id();
    }

    /** The rows of a kind in the order of their names: a table that is written from its beginning to its end is quickly written. */
    static List<Integer> inOrder(int kind, int rows) {
        return IntStream.range(0, rows)
                .boxed()
                .sorted(Comparator.comparing(
                        number -> id(kind, number),
                        (a, b) -> Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits())))
                .toList();
    }

    UUID id() {
        return new UUID(chance.nextLong() & ~0xF000L | 0x4000L, chance.nextLong() & ~(3L << 62) | 2L << 62);
    }

    boolean oneIn(int many) {
        return chance.nextInt(many) == 0;
    }

    boolean percent(int share) {
        return chance.nextInt(100) < share;
    }

    int below(int bound) {
        return chance.nextInt(bound);
    }

    /** The earlier ones come more often, as the first customers of any house do. */
    int favouringSmall(int bound) {
        double u = chance.nextDouble();
        return (int) (u * u * bound);
    }

    <T> T of(List<T> values) {
        return values.get(chance.nextInt(values.size()));
    }

    Instant after(Instant from, Duration atMost) {
        return from.plusSeconds(chance.nextLong(Math.max(1, atMost.toSeconds())));
    }

    String token() {
        return id().toString().replace("-", "").substring(0, 22);
    }
}
