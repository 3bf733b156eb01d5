package dev.mendflow.orchestration;

import dev.mendflow.storage.Utc;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says how many facts wait for the engine, so that the edge can refuse new work in time. */
@Component
public class Outbox {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final JdbcClient sql;
    private final OutboxSettings settings;
    private final Clock clock;
    private volatile @Nullable Reading last;

    Outbox(JdbcClient sql, OutboxSettings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    /** What waits, at most a second old: cheap enough to ask with every report. */
    public Backlog backlog() {
        Reading reading = last;
        if (reading == null || System.nanoTime() - reading.nanos() > FRESH.toNanos()) {
            reading = new Reading(System.nanoTime(), read());
            last = reading;
        }
        return reading.backlog();
    }

    private Backlog read() {
        return sql.sql("select count(*) as depth, min(publication_date) as oldest"
                        + " from event_publication where completion_date is null")
                .query((row, i) -> backlog(row.getInt("depth"), Utc.instant(row, "oldest")))
                .single();
    }

    private Backlog backlog(int depth, @Nullable Instant oldest) {
        Duration age = oldest == null ? Duration.ZERO : Duration.between(oldest, Instant.now(clock));
        return new Backlog(depth, age, depth > settings.longestBacklog(), age.compareTo(settings.oldestBacklog()) > 0);
    }

    private record Reading(long nanos, Backlog backlog) {}
}
