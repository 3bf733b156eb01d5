package dev.mendflow.ledger;

import static dev.mendflow.ledger.Calendars.allDay;
import static dev.mendflow.ledger.Calendars.china;
import static dev.mendflow.ledger.Calendars.worked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.ledger.Fact.Corrected;
import dev.mendflow.ledger.Fact.Met;
import dev.mendflow.ledger.Fact.Paused;
import dev.mendflow.ledger.Fact.PolicyChanged;
import dev.mendflow.ledger.Fact.Resumed;
import dev.mendflow.worktime.Budget;
import dev.mendflow.worktime.WorkingCalendar;
import dev.mendflow.worktime.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The checked vectors of the product, each by its number. */
class VectorsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void vector1AnAddedWorkingSunday() {
        var clock = new Running(china(worked("2026-09-20")), "2026-09-18T17:00", 8, 100);

        assertThat(clock.due()).isEqualTo(local("2026-09-20T17:30"));
    }

    @Test
    void vector2WithoutTheAddedDay() {
        var clock = new Running(china(), "2026-09-18T17:00", 8, 100);

        assertThat(clock.due()).isEqualTo(local("2026-09-21T17:30"));
    }

    @Test
    void vector3TheRungsOfSixteenHours() {
        var clock = new Running(china(), "2026-11-09T09:00", 16, 50, 75, 90, 100);

        assertThat(clock.status().rungs())
                .extracting(RungStatus::at)
                .containsExactly(
                        local("2026-11-10T09:30"),
                        local("2026-11-10T15:00"),
                        local("2026-11-10T17:24"),
                        local("2026-11-11T10:00"));
    }

    @Test
    void vector4ARaisedPriorityKeepsTheTimeUsed() {
        var clock = raised(ChangeMode.RETRO_CREDIT);

        assertThat(clock.status().consumed()).isEqualTo(Duration.ofMinutes(90));
        assertThat(clock.due()).isEqualTo(local("2026-11-09T17:30"));
        assertThat(clock.status().rungs())
                .contains(new RungStatus(Rung.at(75), local("2026-11-09T16:30"), RungStatus.State.PENDING));
    }

    @Test
    void vector5RestartAndKeepRatio() {
        assertThat(raised(ChangeMode.RESTART).due()).isEqualTo(local("2026-11-10T10:00"));
        assertThat(raised(ChangeMode.KEEP_RATIO).due()).isEqualTo(local("2026-11-10T09:37:30"));
    }

    @Test
    void vector6AReportAtLunch() {
        var clock = new Running(china(), "2026-11-09T12:10", 1, 100);

        assertThat(clock.due()).isEqualTo(local("2026-11-09T14:30"));
    }

    @Test
    void vector7TheNightTheClocksGoForward() {
        var berlin = ZoneId.of("Europe/Berlin");
        var clock = new Running(allDay("Europe/Berlin"), at("2026-03-28T12:00", berlin), Duration.ofHours(24), 100);

        assertThat(clock.due()).isEqualTo(at("2026-03-29T13:00", berlin));
    }

    @Test
    void vector8AroundTheClock() {
        var clock = new Running(allDay("Asia/Shanghai"), "2026-11-09T20:00", 10, 100);

        assertThat(clock.due()).isEqualTo(local("2026-11-10T06:00"));
    }

    @Test
    void vector9AHoldOverNightCreditsNothing() {
        var clock = new Running(china(), "2026-11-09T09:00", 16, 100);
        var due = clock.due();

        clock.record(new Paused("asked the customer", PauseOwner.CUSTOMER), "2026-11-09T18:30");
        assertThat(clock.due()).isNull();
        clock.record(new Resumed(), "2026-11-10T08:30");

        assertThat(clock.due()).isEqualTo(due);
    }

    @Test
    void vector10ACompletionThatWasStampedOffline() {
        var clock = new Running(china(), "2026-11-09T09:00", 6, 100);
        clock.move("2026-11-09T16:30");
        assertThat(clock.due()).isEqualTo(local("2026-11-09T16:30"));
        clock = new Running(china(), at("2026-11-09T09:00", SHANGHAI), Duration.ofMinutes(390), 75, 100);
        assertThat(clock.due()).isEqualTo(local("2026-11-09T17:00"));
        clock.move("2026-11-09T18:20");
        assertThat(clock.status().state()).isEqualTo(ClockState.BREACHED);

        clock.record(new Met(), "2026-11-09T16:50", "2026-11-09T18:20");

        assertThat(clock.status().state()).isEqualTo(ClockState.MET);
        assertThat(clock.status().endedAt()).isEqualTo(local("2026-11-09T16:50"));
        assertThat(clock.status().breachedAt()).isNull();
        assertThat(clock.status().rungs())
                .extracting(RungStatus::state)
                .containsExactly(RungStatus.State.FIRED, RungStatus.State.RETRACTED);
        assertThat(clock.ledger.entries()).extracting(Entry::fact).anyMatch(Corrected.class::isInstance);
    }

    private static Running raised(ChangeMode mode) {
        var clock = new Running(china(), "2026-11-09T09:00", 16, 50, 75, 90, 100);
        clock.record(new Paused("part missing", PauseOwner.PARTS), "2026-11-09T10:00");
        clock.record(new Resumed(), "2026-11-09T14:30");
        clock.record(new PolicyChanged(mode, clock.terms(Duration.ofHours(4), 50, 75, 90, 100)), "2026-11-09T15:00");
        return clock;
    }

    private static Instant local(String text) {
        return at(text, SHANGHAI);
    }

    private static Instant at(String text, ZoneId zone) {
        return LocalDateTime.parse(text).atZone(zone).toInstant();
    }

    /** A clock that is told what happens, in local time of Shanghai. */
    private static final class Running {

        private final WorkingTime time;
        private Ledger ledger;
        private Instant now;

        Running(WorkingCalendar calendar, String start, int hours, int... percents) {
            this(calendar, local(start), Duration.ofHours(hours), percents);
        }

        Running(WorkingCalendar calendar, Instant start, Duration budget, int... percents) {
            time = new WorkingTime(calendar);
            now = start;
            ledger = Ledger.started(terms(budget, percents), start, ref -> time);
        }

        Terms terms(Duration budget, int... percents) {
            List<Rung> rungs = IntStream.of(percents).mapToObj(Rung::at).toList();
            return new Terms(Budget.ofWork(budget), time.calendar().ref(), rungs);
        }

        void record(Fact fact, String at) {
            record(fact, at, at);
        }

        void record(Fact fact, String at, String recordedAt) {
            now = local(recordedAt);
            ledger = ledger.runTo(now, true, ref -> time).record(fact, local(at), now, ref -> time);
        }

        void move(String until) {
            now = local(until);
            ledger = ledger.runTo(now, true, ref -> time);
        }

        ClockStatus status() {
            return ledger.status(now, ref -> time);
        }

        Instant due() {
            return status().dueAt();
        }
    }
}
