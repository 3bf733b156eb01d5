package dev.mendflow.servicelevel;

import dev.mendflow.ledger.ClockState;
import dev.mendflow.ledger.Entry;
import dev.mendflow.ledger.Ledger;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Clocks with their ledgers. Entries are inserted and never changed; two who add the same number at the same time are told
 * apart by the primary key.
 */
@Repository
class ClockStore {

    private static final String SELECT = """
            select c.id, c.case_id, c.metric, e.seq, e.fact, e.holds_at, e.recorded_at, e.detail
            from service_level_clock c join service_level_event e on e.clock_id = c.id
            where %s order by c.metric, c.id, e.seq
            """;

    private final JdbcClient jdbc;
    private final FactColumns facts;

    ClockStore(JdbcClient jdbc, FactColumns facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    void add(ServiceLevelClock clock, Summary summary) {
        jdbc.sql("""
                        insert into service_level_clock
                            (id, case_id, metric, entries, open_clock, clock_state, due_at, due_order, next_alarm_at)
                        values (:id, :caseId, :metric, :entries, :open, :state, :due, :order, :alarm)
                        """)
                .param("id", clock.id())
                .param("caseId", clock.caseId().value())
                .param("metric", clock.metric())
                .param("entries", clock.ledger().entries().size())
                .param("open", summary.open())
                .param("state", summary.state().name())
                .param("due", Utc.column(summary.dueAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("order", Utc.atUtc(summary.order()))
                .param("alarm", Utc.column(summary.nextAlarmAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        append(clock.id(), clock.ledger().entries());
    }

    /** @throws OptimisticLockingFailureException when somebody else has added entries in between */
    void update(ServiceLevelClock before, ServiceLevelClock after, Summary summary) {
        List<Entry> known = before.ledger().entries();
        List<Entry> all = after.ledger().entries();
        int rows = jdbc.sql("""
                        update service_level_clock set entries = :entries, open_clock = :open, clock_state = :state,
                            due_at = :due, due_order = :order, next_alarm_at = :alarm
                        where id = :id and entries = :known
                        """)
                .param("entries", all.size())
                .param("open", summary.open())
                .param("state", summary.state().name())
                .param("due", Utc.column(summary.dueAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("order", Utc.atUtc(summary.order()))
                .param("alarm", Utc.column(summary.nextAlarmAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", after.id())
                .param("known", known.size())
                .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("Clock " + after.id() + " has other entries by now");
        }
        append(after.id(), all.subList(known.size(), all.size()));
    }

    private void append(UUID clock, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var values = new ArrayList<Object>();
        for (Entry entry : entries) {
            Collections.addAll(
                    values,
                    clock,
                    entry.seq(),
                    facts.name(entry.fact()),
                    Utc.atUtc(entry.at()),
                    Utc.atUtc(entry.recordedAt()),
                    facts.detail(entry.fact()));
        }
        jdbc.sql("insert into service_level_event (clock_id, seq, fact, holds_at, recorded_at, detail) values "
                        + String.join(", ", Collections.nCopies(entries.size(), "(?, ?, ?, ?, ?, ?)")))
                .params(values)
                .update();
    }

    Optional<ServiceLevelClock> find(UUID id) {
        return read("c.id = :wanted", id).stream().findFirst();
    }

    List<ServiceLevelClock> of(CaseId caseId) {
        return read("c.case_id = :wanted", caseId.value());
    }

    /** These clocks in this order; ids without a clock are left out. */
    List<ServiceLevelClock> of(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, ServiceLevelClock> found = new HashMap<>();
        read("c.id in (:wanted)", ids).forEach(clock -> found.put(clock.id(), clock));
        return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
    }

    /** Cases with an open clock whose alarm should have rung, the longest due first. */
    List<CaseId> due(Instant now, int limit) {
        return jdbc.sql("""
                        select case_id from service_level_clock where open_clock = true and next_alarm_at <= ?
                        group by case_id order by min(next_alarm_at), case_id fetch first %d rows only
                        """.formatted(limit)).param(Utc.atUtc(now)).query(UUID.class).list().stream()
                .map(CaseId::new)
                .toList();
    }

    /** Cases with an open clock in the order of their ids, from behind that one. */
    List<CaseId> openCases(@Nullable CaseId last, int limit) {
        String behind = last == null ? "" : "and case_id > :last ";
        var query = jdbc.sql("select distinct case_id from service_level_clock where open_clock = true " + behind
                + "order by case_id fetch first " + limit + " rows only");
        return (last == null ? query : query.param("last", last.value()))
                .query(UUID.class).list().stream().map(CaseId::new).toList();
    }

    /** The clocks of these cases. */
    List<ServiceLevelClock> ofCases(List<CaseId> cases) {
        return cases.isEmpty()
                ? List.of()
                : read(
                        "c.case_id in (:wanted)",
                        cases.stream().map(CaseId::value).toList());
    }

    List<ServiceLevelClock> openOf(List<CaseId> cases) {
        return cases.isEmpty()
                ? List.of()
                : read(
                        "c.open_clock = true and c.case_id in (:wanted)",
                        cases.stream().map(CaseId::value).toList());
    }

    private List<ServiceLevelClock> read(String condition, Object wanted) {
        Map<UUID, ServiceLevelClock> clocks = new LinkedHashMap<>();
        Map<UUID, ArrayList<Entry>> entries = new LinkedHashMap<>();
        jdbc.sql(SELECT.formatted(condition)).param("wanted", wanted).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            var caseId = new CaseId(row.getObject("case_id", UUID.class));
            clocks.putIfAbsent(id, new ServiceLevelClock(id, caseId, row.getString("metric"), new Ledger(List.of())));
            entries.computeIfAbsent(id, unknown -> new ArrayList<>()).add(entry(row));
        });
        return clocks.values().stream()
                .map(clock -> clock.with(new Ledger(entries.getOrDefault(clock.id(), new ArrayList<>()))))
                .toList();
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getInt("seq"),
                Utc.requiredInstant(row, "holds_at"),
                Utc.requiredInstant(row, "recorded_at"),
                facts.fact(row.getString("fact"), row.getString("detail")));
    }

    /** What lists and the sweep look for, copied from what the ledger said when it was last added to. */
    record Summary(
            ClockState state,
            @Nullable Instant dueAt,
            @Nullable Instant nextAlarmAt) {

        boolean open() {
            return ServiceLevelClock.isOpen(state);
        }

        /** When it is due, or never. */
        Instant order() {
            return dueAt == null ? ClockCursor.NEVER : dueAt;
        }
    }
}
