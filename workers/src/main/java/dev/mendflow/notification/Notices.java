package dev.mendflow.notification;

import dev.mendflow.storage.Utc;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The way in to the notices, and the ledger of effects: one row is one notice. People read them here; what leaves the house is
 * gathered from here after the transaction that wanted it.
 */
@Component
@Transactional
public class Notices {

    private final JdbcClient sql;
    private final NoticeRow row;
    private final JsonMapper json;
    private final Clock clock;

    Notices(JdbcClient sql, NoticeRow row, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.row = row;
        this.json = json;
        this.clock = clock;
    }

    /** Tells somebody something that can wait for the morning, in the caller's transaction; false if it was told before. */
    public boolean send(String idempotencyKey, Recipient recipient, String template, Map<String, String> params) {
        return send(idempotencyKey, recipient, template, params, false);
    }

    /**
     * Tells somebody something, in the caller's transaction.
     *
     * @param urgent whether it reaches them at any hour
     * @return false if it was told before
     */
    public boolean send(
            String idempotencyKey, Recipient recipient, String template, Map<String, String> params, boolean urgent) {
        if (isSent(idempotencyKey)) {
            return false;
        }
        sql.sql("insert into notice (idempotency_key, recipient_kind, recipient, template, params, urgent, wanted_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(idempotencyKey, recipient.kind().name(), recipient.id(), template)
                .param(json.writeValueAsString(params))
                .param(urgent)
                .param(Utc.atUtc(Instant.now(clock)))
                .update();
        return true;
    }

    /** The newest notices for a recipient, newest first. */
    @Transactional(readOnly = true)
    public List<Notice> sentTo(Recipient recipient, int limit) {
        return sql.sql("select * from notice where recipient_kind = ? and recipient = ?"
                        + " order by wanted_at desc fetch first ? rows only")
                .params(recipient.kind().name(), recipient.id(), limit)
                .query(row)
                .list();
    }

    /** The notices of these numbers, in their order. */
    @Transactional(readOnly = true)
    public List<Notice> numbered(Collection<Long> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : sql.sql("select * from notice where notice_number in (:numbers) order by notice_number")
                        .param("numbers", numbers)
                        .query(row)
                        .list();
    }

    /** The oldest notices of which nobody has looked whether they leave the house. */
    @Transactional(readOnly = true)
    public List<Notice> toGather(int limit) {
        return sql.sql("select * from notice where gathered_at is null order by notice_number fetch first ? rows only")
                .param(limit)
                .query(row)
                .list();
    }

    /** True for the first who gathers the notice; who is second waits for the first one's transaction. */
    public boolean gather(Notice notice) {
        return sql.sql("update notice set gathered_at = ? where notice_number = ? and gathered_at is null")
                        .params(Utc.atUtc(clock.instant()), notice.number())
                        .update()
                > 0;
    }

    /** Leaves notices for these kinds of recipient where they are: nobody has to look at them one by one. */
    public void passOver(Set<Recipient.Kind> kinds) {
        sql.sql("update notice set gathered_at = :at where gathered_at is null and recipient_kind in (:kinds)")
                .param("at", Utc.atUtc(clock.instant()))
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .update();
    }

    private boolean isSent(String idempotencyKey) {
        return sql.sql("select count(*) from notice where idempotency_key = ?")
                        .param(idempotencyKey)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
