package dev.mendflow.api.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The trail of commands; there is no way to change or take away an entry. */
@Component
public class AuditTrail {

    /** Longer than any command runs. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds an entry, in the transaction of the caller if there is one. */
    public void add(String actor, String action, String subject, String outcome, String requestId) {
        jdbc.sql("""
                        insert into audit_entry (happened_at, actor, action, subject, outcome, request_id)
                        values (:at, :actor, :action, :subject, :outcome, :requestId)
                        """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", shortened(actor, 100))
                .param("action", action)
                .param("subject", shortened(subject, 200))
                .param("outcome", outcome)
                .param("requestId", requestId)
                .update();
    }

    /** Some entries from the newest to the oldest. */
    public AuditPage read(AuditQuery query) {
        List<AuditEntry> found = entries(query);
        return new AuditPage(
                found, found.size() < query.limit() ? null : found.getLast().seq());
    }

    private List<AuditEntry> entries(AuditQuery query) {
        var conditions = new ArrayList<>(List.of("seq < :before"));
        addIf(query.actor() != null, "actor = :actor", conditions);
        addIf(query.action() != null, "action = :action", conditions);
        addIf(query.subject() != null, "subject = :subject", conditions);
        // Positions grow with time but for commands that run at the same time, so the walk along them can begin and end
        // early.
        addIf(query.from() != null, "happened_at >= :from and seq >= :first", conditions);
        addIf(query.until() != null, "happened_at < :until and seq <= :last", conditions);
        return jdbc.sql("select * from audit_entry where " + String.join(" and ", conditions)
                        + " order by seq desc fetch first " + query.limit() + " rows only")
                .param("before", query.before() == null ? Long.MAX_VALUE : query.before())
                .param("actor", query.actor())
                .param("action", query.action())
                .param("subject", query.subject())
                .param("from", atUtc(query.from()))
                .param("until", atUtc(query.until()))
                .param(
                        "first",
                        query.from() == null ? null : firstSince(query.from().minus(OVERLAP)))
                .param(
                        "last",
                        query.until() == null ? null : lastUntil(query.until().plus(OVERLAP)))
                .query((row, number) -> new AuditEntry(
                        row.getLong("seq"),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("outcome"),
                        row.getString("request_id")))
                .list();
    }

    private long firstSince(Instant at) {
        return jdbc.sql("select seq from audit_entry where happened_at >= :at order by happened_at, seq"
                        + " fetch first 1 row only")
                .param("at", atUtc(at))
                .query(Long.class)
                .optional()
                .orElse(Long.MAX_VALUE);
    }

    private long lastUntil(Instant at) {
        return jdbc.sql("select seq from audit_entry where happened_at <= :at order by happened_at desc, seq desc"
                        + " fetch first 1 row only")
                .param("at", atUtc(at))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private static void addIf(boolean wanted, String condition, List<String> conditions) {
        if (wanted) {
            conditions.add(condition);
        }
    }

    private static @Nullable OffsetDateTime atUtc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    /** The newest entries about any of these, from the newest to the oldest. */
    public List<AuditEntry> about(Collection<String> subjects, int limit) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select * from audit_entry where subject in (:subjects) order by seq desc fetch first %d rows only"
                                .formatted(limit))
                .param("subjects", subjects)
                .query((row, number) -> new AuditEntry(
                        row.getLong("seq"),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("outcome"),
                        row.getString("request_id")))
                .list();
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
