package dev.mendflow.notification;

import dev.mendflow.storage.Utc;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The way in to the notices, and the ledger of effects: one row is one notice. Nothing leaves the house yet: the rows are what
 * an e-mail or message channel will send, and until there is one they are shown to the people concerned.
 */
@Component
@Transactional
public class Notices {

    private static final TypeReference<Map<String, String>> PARAMS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    Notices(JdbcClient sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** Tells somebody something, in the caller's transaction; false if it was told before. */
    public boolean send(String idempotencyKey, Recipient recipient, String template, Map<String, String> params) {
        if (isSent(idempotencyKey)) {
            return false;
        }
        sql.sql("insert into notice (idempotency_key, recipient_kind, recipient, template, params, wanted_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(idempotencyKey, recipient.kind().name(), recipient.id(), template)
                .param(json.writeValueAsString(params))
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
                .query((row, i) -> new Notice(
                        row.getString("idempotency_key"),
                        new Recipient(
                                Recipient.Kind.valueOf(row.getString("recipient_kind")), row.getString("recipient")),
                        row.getString("template"),
                        json.readValue(row.getString("params"), PARAMS),
                        Utc.requiredInstant(row, "wanted_at")))
                .list();
    }

    private boolean isSent(String idempotencyKey) {
        return sql.sql("select count(*) from notice where idempotency_key = ?")
                        .param(idempotencyKey)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
