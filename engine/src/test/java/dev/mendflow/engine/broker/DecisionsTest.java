package dev.mendflow.engine.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    private final AtomicLong millis = new AtomicLong(1_800_000_000_000L);
    private final AtomicLong nanos = new AtomicLong();
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis.get());
        }
    };

    @Test
    void threeDeathsWithoutAnyWorkOpenTheBreaker() {
        CrashLoopBreaker breaker = new CrashLoopBreaker(clock);

        breaker.brokerEnded(false);
        breaker.brokerEnded(false);
        assertThat(breaker.isOpen()).isFalse();
        breaker.brokerEnded(false);

        assertThat(breaker.isOpen()).isTrue();
    }

    @Test
    void oneThatIsKilledIsGivenMorePatienceButNotForEver() {
        CrashLoopBreaker breaker = new CrashLoopBreaker(clock);

        for (int kills = 0; kills < 5; kills++) {
            breaker.brokerEnded(true);
        }
        assertThat(breaker.isOpen()).isFalse();
        breaker.brokerEnded(true);

        assertThat(breaker.isOpen()).isTrue();
    }

    @Test
    void aBrokerThatAcceptedWorkInBetweenIsNotInACrashLoop() {
        CrashLoopBreaker breaker = new CrashLoopBreaker(clock);

        breaker.brokerEnded(false);
        breaker.brokerEnded(false);
        breaker.canaryPassed();
        breaker.brokerEnded(false);

        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void deathsThatAreFarApartDoNotCountTogether() {
        CrashLoopBreaker breaker = new CrashLoopBreaker(clock);

        breaker.brokerEnded(false);
        breaker.brokerEnded(false);
        millis.addAndGet(Duration.ofMinutes(11).toMillis());
        breaker.brokerEnded(false);

        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void thePausesBetweenStartsGrowAndBeginAnew() {
        BackOff backOff = new BackOff(Duration.ofSeconds(1));

        List<Long> pauses =
                Stream.generate(backOff::next).limit(6).map(Duration::toSeconds).toList();
        backOff.reset();

        assertThat(pauses).containsExactly(1L, 2L, 5L, 10L, 30L, 30L);
        assertThat(backOff.next()).hasSeconds(1);
    }

    @Test
    void aClockThatIsSetBackByFiveSecondsIsNoticed() {
        ClockWatch watch = new ClockWatch(clock, nanos::get);
        watch.begin();

        passes(10_000, 10_000);
        assertThat(watch.steppedBack()).isFalse();
        passes(10_000, 5_000);
        assertThat(watch.steppedBack()).isTrue();
        passes(10_000, 10_000);
        assertThat(watch.steppedBack()).isFalse();
    }

    @Test
    void aClockThatIsSetForwardOrSlewsIsLeftAlone() {
        ClockWatch watch = new ClockWatch(clock, nanos::get);
        watch.begin();

        passes(10_000, 1_200_000);
        assertThat(watch.steppedBack()).isFalse();
        passes(10_000, 9_000);
        assertThat(watch.steppedBack()).isFalse();
    }

    @Test
    void versionsAreComparedAsNumbers() {
        assertThat(BrokerVersion.isNewer("8.10.0", "8.9.2")).isTrue();
        assertThat(BrokerVersion.isNewer("8.6.0", "8.6.0")).isFalse();
        assertThat(BrokerVersion.isNewer("8.6.0", "8.6.3")).isFalse();
    }

    private void passes(long steadyMillis, long wallMillis) {
        nanos.addAndGet(steadyMillis * 1_000_000);
        millis.addAndGet(wallMillis);
    }
}
