package dev.mendflow.engine.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ProjectionTest {

    private static final RecordsApplied APPLIED = new RecordsApplied(1, 1, Set.of(), Set.of(), Set.of(), Set.of());

    private final Projection projection = new Projection();

    @Test
    void whatIsVisibleNeedsNoWaiting() {
        assertThat(projection.await(() -> true, Duration.ZERO)).isTrue();
    }

    @Test
    void recordsWakeTheOneWhoWaits() {
        AtomicBoolean visible = new AtomicBoolean();
        CompletableFuture<Boolean> waiting =
                CompletableFuture.supplyAsync(() -> projection.await(visible::get, Duration.ofSeconds(20)));

        visible.set(true);
        projection.on(APPLIED);

        assertThat(waiting).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(true);
    }

    @Test
    void whatNeverShowsIsPendingAfterTheTimeGiven() {
        AtomicInteger looks = new AtomicInteger();

        boolean visible = projection.await(() -> looks.incrementAndGet() < 0, Duration.ofMillis(500));

        assertThat(visible).isFalse();
        assertThat(looks).as("no busy loop").hasValueBetween(2, 8);
    }

    @Test
    void anInterruptedThreadStopsWaitingAndStaysInterrupted() {
        Thread.currentThread().interrupt();

        assertThat(projection.await(() -> false, Duration.ofSeconds(20))).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }
}
