package dev.mendflow.orchestration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends again what could not be sent, as soon as the engine may be asked again. */
@Component
class OutboxRelay {

    private static final int BATCH = 500;

    private final FailedEventPublications failed;
    private final JdbcClient sql;
    private final OutboxGate gate;
    private final EngineReach reach;
    private final Reconciliations reconciliations;
    private final OutboxSettings settings;
    private final Clock clock;

    OutboxRelay(
            FailedEventPublications failed,
            JdbcClient sql,
            OutboxGate gate,
            EngineReach reach,
            Reconciliations reconciliations,
            OutboxSettings settings,
            Clock clock) {
        this.failed = failed;
        this.sql = sql;
        this.gate = gate;
        this.reach = reach;
        this.reconciliations = reconciliations;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes over what a program that was killed has left half done. Another replica may be sending one of these right now; then
     * it is sent twice, and the engine refuses the second.
     */
    @EventListener(ApplicationReadyEvent.class)
    void takeOver() {
        sql.sql("update event_publication set status = 'FAILED'"
                        + " where completion_date is null and status in ('PUBLISHED', 'PROCESSING', 'RESUBMITTED')")
                .update();
    }

    /** Sends again what is due. */
    @Scheduled(fixedDelayString = "${mendflow.outbox.relay-interval:500ms}")
    void resend() {
        if (gate.isOpen() && reach.isOpen() && hasFailed()) {
            failed.resubmit(ResubmissionOptions.defaults()
                    .withBatchSize(BATCH)
                    .withMaxInFlight(BATCH)
                    .withFilter(this::isDue));
        }
    }

    private boolean hasFailed() {
        return sql.sql("select count(*) from event_publication where status = 'FAILED'")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean isDue(EventPublication publication) {
        Instant now = Instant.now(clock);
        if (publication.getEvent() instanceof ProcessMessage message
                && publication.getPublicationDate().isBefore(now.minus(settings.reconcileAfter()))) {
            reconciliations.markOld(message);
        }
        if (reach.isLost()) {
            return true;
        }
        Instant last = publication.getLastResubmissionDate();
        return last == null
                || last.plus(pause(publication.getCompletionAttempts())).isBefore(now);
    }

    /** Grows with the attempts of the one message, beside the pause that the engine as a whole is given. */
    private static Duration pause(int attempts) {
        return EngineReach.pause(Math.max(1, attempts));
    }
}
