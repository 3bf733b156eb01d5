package dev.mendflow.orchestration;

import dev.mendflow.orchestration.RefusedMessage.Settlement;
import dev.mendflow.orchestration.RefusedMessage.Way;
import dev.mendflow.storage.Utc;
import io.grpc.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages that the engine does not take: set aside so that they do not hold up the others, and shown by the health check until
 * somebody sends them again or does without them.
 */
@Component
public class RefusedMessages {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedMessages.class);

    private static final int SAID = 1000;

    private static final String COLUMNS = "select message_id, message_name, correlation_key, why, said, refused_at,"
            + " event_type, serialized_event, settled_as, settled_at, settled_by, settled_because"
            + " from refused_message";

    private final JdbcClient sql;
    private final EventSerializer serializer;
    private final Clock clock;

    RefusedMessages(JdbcClient sql, EventSerializer serializer, Clock clock) {
        this.sql = sql;
        this.serializer = serializer;
        this.clock = clock;
    }

    /**
     * Those that wait for somebody, or those about which something was done; the first to be refused first.
     *
     * @param after the one with which the page before ended, null for the first page
     */
    public List<RefusedMessage> search(boolean open, @Nullable RefusedMessage after, int limit) {
        Instant since = after == null ? Instant.EPOCH : after.refusedAt();
        return sql.sql(COLUMNS + " where settled_at is " + (open ? "null" : "not null")
                        + " and (refused_at > :since or refused_at = :since and message_id > :id)"
                        + " order by refused_at, message_id fetch first :limit rows only")
                .param("since", Utc.atUtc(since))
                .param("id", after == null ? "" : after.id())
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    /** The message of this id, if it was ever refused. */
    public Optional<RefusedMessage> find(String id) {
        return sql.sql(COLUMNS + " where message_id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    /**
     * Puts a message back into the outbox as it is, under the same id; refused once more, it waits here again.
     *
     * @param by login of who wants that
     * @return false when it does not wait here any more, or cannot be sent
     */
    @Transactional
    public boolean resend(String id, String by) {
        boolean sendable = find(id).filter(RefusedMessage::sendable).isPresent();
        if (!sendable || !settle(id, Way.RESENT, by, null)) {
            return false;
        }
        sql.sql(
                        "insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status,"
                                + " completion_attempts)"
                                + " select cast(:publication as uuid), cast(:listener as varchar), event_type, serialized_event,"
                                + " cast(:now as timestamp with time zone), 'FAILED', 1"
                                + " from refused_message where message_id = :id")
                .param("publication", UUID.randomUUID())
                .param("listener", ProcessMessages.LISTENER)
                .param("now", Utc.atUtc(Instant.now(clock)))
                .param("id", id)
                .update();
        return true;
    }

    /**
     * The process does without a message; it stays stored.
     *
     * @param by login of who decided that
     * @param because why
     * @return false when it does not wait here any more
     */
    @Transactional
    public boolean discard(String id, String by, String because) {
        return settle(id, Way.DISCARDED, by, because);
    }

    void keep(ProcessMessage message, Status.Code code, @Nullable String said) {
        LOG.error(
                "The engine refuses the message {} with id {} for {}: {}, {}",
                message.messageName(),
                message.messageId(),
                message.correlationKey(),
                code,
                said);
        if (!refusedAgain(message, code, said)) {
            add(message, code, said);
        }
    }

    int count() {
        return sql.sql("select count(*) from refused_message where settled_at is null")
                .query(Integer.class)
                .single();
    }

    private boolean refusedAgain(ProcessMessage message, Status.Code code, @Nullable String said) {
        return sql.sql(
                                "update refused_message set why = ?, said = ?, refused_at = ?, event_type = ?, serialized_event = ?,"
                                        + " settled_as = null, settled_at = null, settled_by = null, settled_because = null"
                                        + " where message_id = ?")
                        .param(code.name())
                        .param(cut(said))
                        .param(Utc.atUtc(Instant.now(clock)))
                        .params(message.getClass().getName(), serialized(message))
                        .param(message.messageId())
                        .update()
                > 0;
    }

    private void add(ProcessMessage message, Status.Code code, @Nullable String said) {
        try {
            sql.sql("insert into refused_message (message_id, message_name, correlation_key, why, said, refused_at,"
                            + " event_type, serialized_event) values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(message.messageId(), message.messageName(), message.correlationKey(), code.name())
                    .param(cut(said))
                    .param(Utc.atUtc(Instant.now(clock)))
                    .params(message.getClass().getName(), serialized(message))
                    .update();
        } catch (DuplicateKeyException known) {
            // Another replica was told the same at the same moment: one row says it.
        }
    }

    private boolean settle(String id, Way as, String by, @Nullable String because) {
        return sql.sql("update refused_message"
                                + " set settled_as = ?, settled_at = ?, settled_by = ?, settled_because = ?"
                                + " where message_id = ? and settled_at is null")
                        .param(as.name())
                        .param(Utc.atUtc(Instant.now(clock)))
                        .param(by)
                        .param(because)
                        .param(id)
                        .update()
                > 0;
    }

    private String serialized(ProcessMessage message) {
        return serializer.serialize(message).toString();
    }

    /** One that cannot be read would stay in the outbox for ever, and hold up the others there. */
    private boolean isSendable(@Nullable String type, @Nullable String event) {
        if (type == null || event == null) {
            return false;
        }
        try {
            return serializer.deserialize(event, Class.forName(type)) instanceof ProcessMessage;
        } catch (ClassNotFoundException | RuntimeException ofAnotherVersion) {
            return false;
        }
    }

    private static @Nullable String cut(@Nullable String said) {
        return said == null || said.length() <= SAID ? said : said.substring(0, SAID);
    }

    private RefusedMessage read(ResultSet row, int line) throws SQLException {
        @Nullable Instant settledAt = Utc.instant(row, "settled_at");
        return new RefusedMessage(
                row.getString("message_id"),
                row.getString("message_name"),
                row.getString("correlation_key"),
                row.getString("why"),
                row.getString("said"),
                Utc.requiredInstant(row, "refused_at"),
                isSendable(row.getString("event_type"), row.getString("serialized_event")),
                settledAt == null
                        ? null
                        : new Settlement(
                                Way.valueOf(row.getString("settled_as")),
                                settledAt,
                                row.getString("settled_by"),
                                row.getString("settled_because")));
    }
}
