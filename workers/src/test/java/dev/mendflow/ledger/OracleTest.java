package dev.mendflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The product and a person who counts minutes agree about random clocks; a failure names the seed of its story. */
class OracleTest {

    private static final long STORIES = Long.getLong("mendflow.oracle.stories", 10_000);

    @Test
    void tenThousandRandomClocksDoNotDiffer() {
        long first = Long.getLong("mendflow.oracle.seed", new Random().nextLong(1L << 40));
        LoggerFactory.getLogger(OracleTest.class).info("Stories {} to {}", first, first + STORIES - 1);

        LongStream.range(first, first + STORIES).parallel().forEach(OracleTest::agree);
    }

    /** Stories that have failed once, or would if a rule of the ledger were left out. */
    @ParameterizedTest
    @ValueSource(
            longs = {
                10,
                23,
                39,
                674,
                3185,
                3881,
                90_178_538_632L,
                290_036_729_441L,
                900_079_285_555L,
                1_021_467_410_321L,
                1_067_244_558_628L
            })
    void whatHasFailedOnceStaysRight(long seed) {
        agree(seed);
    }

    private static void agree(long seed) {
        var story = new Story(seed);

        assertThat(story.actual().toString())
                .as("seed %d%n%s", seed, story)
                .isEqualTo(story.expected().toString());
    }
}
