package dev.mendflow.benchmark.scale;

import dev.mendflow.ledger.ClockState;
import dev.mendflow.servicelevel.Metric;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What was promised in a case, with the ledgers that say so. */
final class ClockRows {

    private static final String ARMED = """
            {"terms":{"budget":{"unit":"CLOCK_MINUTE","time":"%s","days":0},"calendar":{"id":"CN","version":1},\
            "rungs":[{"percent":75,"after":"PT0S"},{"percent":100,"after":"PT0S"}]}}""";

    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Instant now;
    private final Names ids = new Names();
    private final StoreWriter.Table clocks;
    private final StoreWriter.Table entries;

    ClockRows(StoreWriter store, Instant now) throws SQLException {
        this.now = now;
        clocks = store.table(
                "service_level_clock",
                "id",
                "case_id",
                "metric",
                "entries",
                "open_clock",
                "clock_state",
                "due_at",
                "due_order",
                "next_alarm_at");
        entries = store.table("service_level_event", "clock_id", "seq", "fact", "holds_at", "recorded_at", "detail");
    }

    void tell(Story story) {
        Instant responded = story.at(5, now);
        boolean inTime = story.chance().percent(95);
        if (story.isOpen() || story.n() % 2 == 0) {
            ended(story, Metric.FIRST_RESPONSE, responded, responded.plusSeconds(inTime ? 3_600 : -300));
        }
        Instant end = story.endedAt();
        if (end == null) {
            running(story);
        } else {
            ended(story, Metric.RESOLUTION, end, end.plusSeconds(story.chance().percent(92) ? 7_200 : -7_200));
        }
    }

    private void ended(Story story, Metric metric, Instant done, Instant due) {
        Instant promised =
                due.isAfter(story.openedAt()) ? due : story.openedAt().plusSeconds(60);
        boolean missed = done.isAfter(promised);
        UUID clock = ids.next();
        clocks.row(
                clock,
                story.id(),
                metric,
                missed ? 4 : 3,
                false,
                missed ? ClockState.MISSED : ClockState.MET,
                promised,
                promised,
                null);
        int seq = begun(clock, story, promised);
        if (missed) {
            entry(clock, seq++, "Breached", promised, "{}");
        }
        entry(clock, seq, "Met", done, "{}");
    }

    private void running(Story story) {
        boolean late = story.dueAt().isBefore(now);
        boolean paused = story.hold() != null && !late;
        UUID clock = ids.next();
        Instant due = story.dueAt().isAfter(story.openedAt())
                ? story.dueAt()
                : story.openedAt().plusSeconds(60);
        ClockState state = late ? ClockState.BREACHED : paused ? ClockState.PAUSED : ClockState.RUNNING;
        clocks.row(
                clock,
                story.id(),
                Metric.RESOLUTION,
                late || paused ? 3 : 2,
                true,
                state,
                paused ? null : due,
                paused ? NEVER : due,
                late || paused ? null : due);
        int seq = begun(clock, story, due);
        if (late) {
            entry(clock, seq, "Breached", due, "{}");
        } else if (paused) {
            entry(clock, seq, "Paused", story.at(90, now), "{\"reason\":\"等待客户\",\"owner\":\"CUSTOMER\"}");
        }
    }

    private int begun(UUID clock, Story story, Instant due) {
        Duration budget = Duration.ofSeconds(
                Math.max(60, Duration.between(story.openedAt(), due).toSeconds()));
        entry(clock, 1, "Armed", story.openedAt(), ARMED.formatted(budget));
        entry(clock, 2, "Started", story.openedAt(), "{}");
        return 3;
    }

    private void entry(UUID clock, int seq, String fact, Instant at, String detail) {
        entries.row(clock, seq, fact, at, at, detail);
    }
}
