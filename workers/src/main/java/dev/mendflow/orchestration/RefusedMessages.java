package dev.mendflow.orchestration;

import dev.mendflow.storage.Utc;
import java.time.Clock;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages that the engine will never take: set aside so that they do not hold up the others, and shown by the health check. */
@Component
class RefusedMessages {

    private final JdbcClient sql;
    private final Clock clock;

    RefusedMessages(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void keep(ProcessMessage message, String why) {
        try {
            sql.sql("insert into refused_message (message_id, message_name, correlation_key, why, refused_at)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(message.messageId(), message.messageName(), message.correlationKey(), why)
                    .param(Utc.atUtc(Instant.now(clock)))
                    .update();
        } catch (DuplicateKeyException known) {
            // Refused before: one row says it.
        }
    }

    int count() {
        return sql.sql("select count(*) from refused_message")
                .query(Integer.class)
                .single();
    }
}
