package dev.mendflow.api.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The trail of commands; there is no way to change or take away an entry. */
@Component
public class AuditTrail {

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

    /**
     * Entries from the newest to the oldest.
     *
     * @param subject only about this, null for all
     * @param before only entries before this position, null for the newest
     */
    public List<AuditEntry> read(@Nullable String subject, @Nullable Long before, int limit) {
        return jdbc.sql("""
                        select * from audit_entry where seq < :before%s order by seq desc fetch first %d rows only
                        """.formatted(subject == null ? "" : " and subject = :subject", limit))
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("subject", subject)
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
