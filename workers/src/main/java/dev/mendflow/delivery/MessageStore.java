package dev.mendflow.delivery;

import dev.mendflow.storage.Utc;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages that wait, were sent, or were given up. Each change of a row asks what it was, so two replicas never do the same. */
@Repository
class MessageStore {

    private final JdbcClient sql;

    MessageStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The digest to which something can still be added, now that its row is locked. */
    Optional<UUID> openDigest(Channel channel, String login, Instant now) {
        return sql.sql("select id from delivery_message where login = ? and channel = ? and state = 'WAITING'"
                        + " and attempts = 0 and urgent = false and due_at > ? order by due_at fetch first 1 row only")
                .params(login, channel.name(), Utc.atUtc(now))
                .query((row, i) -> row.getObject("id", UUID.class))
                .optional()
                .filter(id -> sql.sql("update delivery_message set notices = notices + 1"
                                        + " where id = ? and state = 'WAITING' and attempts = 0 and due_at > ?")
                                .params(id, Utc.atUtc(now))
                                .update()
                        > 0);
    }

    /** A new message with room for one notice. */
    void open(Waiting message, Instant dueAt, Instant now) {
        sql.sql(
                        "insert into delivery_message (id, channel, login, urgent, notices, state, due_at, attempts, created_at)"
                                + " values (?, ?, ?, ?, 1, 'WAITING', ?, 0, ?)")
                .params(message.id(), message.channel().name(), message.login(), message.urgent())
                .params(Utc.atUtc(dueAt), Utc.atUtc(now))
                .update();
    }

    void add(UUID message, long notice) {
        sql.sql("insert into delivery_message_notice (message_id, notice_number) values (?, ?)")
                .params(message, notice)
                .update();
    }

    /** Messages of a channel that may be sent now, urgent ones first. */
    List<Waiting> due(Channel channel, Instant now, int limit) {
        return sql.sql("select * from delivery_message where state = 'WAITING' and channel = ? and due_at <= ?"
                        + " order by urgent desc, due_at fetch first ? rows only")
                .params(channel.name(), Utc.atUtc(now), limit)
                .query((row, i) -> new Waiting(
                        row.getObject("id", UUID.class),
                        channel,
                        row.getString("login"),
                        row.getBoolean("urgent"),
                        row.getInt("attempts")))
                .list();
    }

    /** True for the one who may try it now; until {@code again} nobody else does, whatever becomes of this one. */
    boolean take(Waiting message, Instant again) {
        return sql.sql("update delivery_message set attempts = attempts + 1, due_at = ?"
                                + " where id = ? and state = 'WAITING' and attempts = ?")
                        .params(Utc.atUtc(again), message.id(), message.attempts())
                        .update()
                > 0;
    }

    List<Long> notices(UUID message) {
        return sql.sql("select notice_number from delivery_message_notice where message_id = ?")
                .param(message)
                .query(Long.class)
                .list();
    }

    void sent(UUID message, Instant at) {
        end(message, "SENT", null, at);
    }

    void givenUp(UUID message, String why, Instant at) {
        end(message, "DEAD", why, at);
    }

    private void end(UUID message, String state, @Nullable String why, Instant at) {
        sql.sql("update delivery_message set state = :state, ended_at = :at,"
                        + " last_failure = coalesce(cast(:why as varchar(1000)), last_failure) where id = :id")
                .param("state", state)
                .param("at", Utc.atUtc(at))
                .param("why", why)
                .param("id", message)
                .update();
    }

    void failed(UUID message, String why) {
        sql.sql("update delivery_message set last_failure = ? where id = ?")
                .params(why, message)
                .update();
    }

    /** How many messages are in a state. */
    int count(String state) {
        return sql.sql("select count(*) from delivery_message where state = ?")
                .param(state)
                .query(Integer.class)
                .single();
    }
}
