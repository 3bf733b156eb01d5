package dev.mendflow.api.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.api.accounts.Role;
import dev.mendflow.api.security.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventStreamTest {

    private static final Instant NOON = Instant.parse("2026-11-09T12:00:00Z");

    private static final Caller CALLER =
            new Caller("listener", "Listener", Set.of(Role.DESIGNER), Set.of(), null, null);

    private final EventStream stream = new EventStream(CALLER, NOON.plusSeconds(60));

    @Test
    void aPageThatDoesNotKeepUpReadsEverythingAgain() throws InterruptedException {
        IntStream.range(0, 501).mapToObj(EventStreamTest::hint).forEach(stream::offer);

        assertThat(stream.next(Duration.ofSeconds(1))).containsExactly(Hint.RESYNC);
    }

    @Test
    void whatComesTogetherIsGatheredAndNothingIsWaitedForInVain() throws InterruptedException {
        stream.offer(hint(1));
        stream.offer(hint(2));

        assertThat(stream.next(Duration.ofSeconds(1))).containsExactly(hint(1), hint(2));
        assertThat(stream.next(Duration.ofMillis(1))).isEmpty();
    }

    @Test
    void aStreamEndsWithItsTimeOrWithItsSession() {
        assertThat(stream.isOver(NOON)).isFalse();
        assertThat(stream.isOver(NOON.plusSeconds(61))).isTrue();

        stream.end();

        assertThat(stream.isOver(NOON)).isTrue();
    }

    private static Hint hint(int number) {
        return new Hint("tasks", Set.of(String.valueOf(number)), Set.of());
    }
}
