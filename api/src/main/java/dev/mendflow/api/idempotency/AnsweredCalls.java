package dev.mendflow.api.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The calls made with a key within the last day; a unique index decides which of several callers is the first. */
@Component
public class AnsweredCalls {

    /** How long a key is remembered. */
    public static final Duration REMEMBERED = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    AnsweredCalls(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The call of this actor with this key, whether answered or being carried out. */
    public Optional<AnsweredCall> find(String actor, String key) {
        return jdbc.sql("select * from answered_call where actor = :actor and call_key = :callKey")
                .param("actor", actor)
                .param("callKey", key)
                .query((row, number) -> new AnsweredCall(
                        row.getString("request_hash"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getString("answer") == null
                                ? null
                                : new AnsweredCall.GivenAnswer(row.getInt("status"), row.getString("answer"))))
                .optional();
    }

    /** Takes the key; a duplicate key error says that somebody else has it. */
    public void begin(String actor, String key, String requestHash) {
        jdbc.sql("""
                        insert into answered_call (id, actor, call_key, request_hash, started_at)
                        values (:id, :actor, :callKey, :requestHash, :startedAt)
                        """)
                .param("id", UUID.randomUUID())
                .param("actor", actor)
                .param("callKey", key)
                .param("requestHash", requestHash)
                .param("startedAt", at(clock.instant()))
                .update();
    }

    /** Takes over a call that was begun at that time and never answered; false if somebody else was faster. */
    public boolean takeOver(String actor, String key, Instant begunAt) {
        return jdbc.sql("""
                        update answered_call set started_at = :now
                        where actor = :actor and call_key = :callKey and started_at = :begunAt and status is null
                        """)
                        .param("now", at(clock.instant()))
                        .param("actor", actor)
                        .param("callKey", key)
                        .param("begunAt", at(begunAt))
                        .update()
                == 1;
    }

    /** Keeps the answer. */
    public void answer(String actor, String key, int status, String answer) {
        jdbc.sql("""
                        update answered_call set status = :status, answer = :answer
                        where actor = :actor and call_key = :callKey
                        """)
                .param("status", status)
                .param("answer", answer)
                .param("actor", actor)
                .param("callKey", key)
                .update();
    }

    /** Gives the key back, because nothing was done with it. */
    public void forget(String actor, String key) {
        jdbc.sql("delete from answered_call where actor = :actor and call_key = :callKey")
                .param("actor", actor)
                .param("callKey", key)
                .update();
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
    void forgetOldOnes() {
        jdbc.sql("delete from answered_call where started_at < :before")
                .param("before", at(clock.instant().minus(REMEMBERED)))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.truncatedTo(java.time.temporal.ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
