package dev.mendflow.engine.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private static final long YEARS = 1L << 40;

    @Test
    void shortSpansAreKeptAsTheyAre() {
        for (int millis = 0; millis < 32; millis++) {
            assertThat(Buckets.middle(Buckets.of(millis))).isEqualTo(millis);
        }
    }

    @Test
    void theMiddleOfAClassIsCloseToEverySpanInIt() {
        LongStream.iterate(32, millis -> millis < YEARS, millis -> millis + millis / 50 + 1)
                .forEach(millis -> assertThat(Buckets.middle(Buckets.of(millis)))
                        .isCloseTo(millis, Percentage.withPercentage(3.2)));
    }

    @Test
    void longerSpansNeverComeIntoSmallerClasses() {
        long[] spans = LongStream.iterate(0, millis -> millis < YEARS, millis -> millis + millis / 40 + 1)
                .toArray();
        for (int i = 1; i < spans.length; i++) {
            assertThat(Buckets.of(spans[i])).isGreaterThanOrEqualTo(Buckets.of(spans[i - 1]));
        }
    }

    @Test
    void aClockThatWasSetBackGivesNoTimeAtAll() {
        assertThat(Buckets.of(-5)).isZero();
    }
}
