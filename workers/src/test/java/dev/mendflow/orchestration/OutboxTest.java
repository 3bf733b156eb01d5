package dev.mendflow.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.storage.Utc;
import dev.mendflow.testing.RoomTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much waits for the engine, and what follows from it. */
@RoomTest
class OutboxTest {

    private static final String KIND = "OutboxTest";
    /** Long before all other publications of the shared database. */
    private static final Instant WRITTEN = Instant.parse("2001-02-03T04:05:06Z");

    @Autowired
    JdbcClient sql;

    @AfterEach
    void nothingIsLeft() {
        sql.sql("delete from event_publication where listener_id = ?")
                .param(KIND)
                .update();
    }

    @Test
    void oneOldMessageIsLateAndKeepsNobodyOut() {
        waits();

        Backlog backlog = outbox(WRITTEN.plusSeconds(61), 5000).backlog();

        assertThat(backlog.oldest()).isEqualTo(Duration.ofSeconds(61));
        assertThat(backlog.late()).isTrue();
        assertThat(backlog.full()).isFalse();
    }

    @Test
    void tooManyMessagesAreFullHoweverYoung() {
        waits();
        waits();

        Backlog backlog = outbox(WRITTEN.plusSeconds(1), 1).backlog();

        assertThat(backlog.late()).isFalse();
        assertThat(backlog.full()).isTrue();
    }

    private void waits() {
        sql.sql("""
                        insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status,
                            completion_attempts) values (?, ?, 'none', '{}', ?, 'PUBLISHED', 0)
                        """).params(UUID.randomUUID(), KIND, Utc.atUtc(WRITTEN)).update();
    }

    private Outbox outbox(Instant now, int longest) {
        var settings = new OutboxSettings(
                1,
                Duration.ofSeconds(5),
                Duration.ofSeconds(1),
                Duration.ofHours(12),
                false,
                longest,
                Duration.ofSeconds(60));
        return new Outbox(sql, settings, Clock.fixed(now, ZoneOffset.UTC));
    }
}
