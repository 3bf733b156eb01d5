package dev.mendflow.api.command;

import dev.mendflow.api.audit.AuditTrail;
import dev.mendflow.api.idempotency.AnsweredCall;
import dev.mendflow.api.idempotency.AnsweredCalls;
import dev.mendflow.api.problems.ProblemAnswers;
import dev.mendflow.api.problems.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way by which the REST surface changes something.
 *
 * <p>A call with an {@code Idempotency-Key} has one effect however often it comes, and each time the same answer; the
 * same key with another question is refused. Every change leaves one entry in the audit trail, refused ones too.
 */
@Component
public class Commands {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final int TRIES = 3;

    private final AnsweredCalls answered;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final ProblemAnswers problems;
    private final CallsUnderWay underWay = new CallsUnderWay();
    private final Digests digests;
    private final JsonMapper json;
    private final Clock clock;

    Commands(
            AnsweredCalls answered,
            AuditTrail trail,
            TransactionTemplate transaction,
            ProblemAnswers problems,
            Digests digests,
            JsonMapper json,
            Clock clock) {
        this.answered = answered;
        this.trail = trail;
        this.transaction = transaction;
        this.problems = problems;
        this.digests = digests;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Changes rows: the effect, its trace and its answer are committed together.
     *
     * @param question what the caller sent, compared when the key comes again
     */
    public <T> ResponseEntity<T> inTransaction(Act act, Object question, Class<T> type, Supplier<Reply<T>> effect) {
        Request request = Request.current();
        return once(
                request,
                act,
                question,
                type,
                hash -> onWhatIsThere(() -> {
                    begin(request, hash);
                    return finished(request, act, effect.get());
                }));
    }

    /**
     * Gives a command to the engine. The trace and the answer are kept after it; when the program dies between, the
     * call with the same key is carried out again, so the effect has to bear that.
     *
     * @param question what the caller sent, compared when the key comes again
     */
    public <T> ResponseEntity<T> outside(Act act, Object question, Class<T> type, Supplier<Reply<T>> effect) {
        Request request = Request.current();
        return once(request, act, question, type, hash -> {
            begin(request, hash);
            Reply<T> reply;
            try {
                reply = effect.get();
            } catch (RuntimeException e) {
                if (request.key() != null) {
                    answered.forget(request.actor(), request.key());
                }
                throw e;
            }
            return committed(() -> finished(request, act, reply));
        });
    }

    /** Notes one of several things that one call did, or did not get done. */
    public void note(Act act, String outcome) {
        Request request = Request.current();
        trail.add(request.actor(), act.action(), act.subject(), outcome, request.id());
    }

    /**
     * A short name of the current call, the same each time it comes with the same key: whoever finds it on an effect knows
     * that this call had that effect. Without a key it names nothing else.
     */
    public String mark() {
        Request request = Request.current();
        String key = request.key() == null ? UUID.randomUUID().toString() : request.key();
        return digests.of(request.actor(), key).substring(0, 16);
    }

    private <T> ResponseEntity<T> once(Request request, Act act, Object question, Class<T> type, Carrier<T> carrier) {
        String hash = digests.of(request.line(), question);
        var deadline = clock.instant().plus(PATIENCE.multipliedBy(2));
        while (true) {
            Optional<ResponseEntity<T>> known = known(request, hash, type);
            if (known.isPresent()) {
                return known.get();
            }
            if (!underWay.enter(request)) {
                pause();
                continue;
            }
            try {
                return answer(carrier.carryOut(hash));
            } catch (KeyTaken | PessimisticLockingFailureException e) {
                if (request.key() == null || clock.instant().isAfter(deadline)) {
                    throw refused(request, act, Refusal.unavailable("busy", Duration.ofSeconds(2)));
                }
                pause();
            } catch (RuntimeException e) {
                throw refused(request, act, e);
            } finally {
                underWay.leave(request);
            }
        }
    }

    private <T> Optional<ResponseEntity<T>> known(Request request, String hash, Class<T> type) {
        if (request.key() == null) {
            return Optional.empty();
        }
        Optional<AnsweredCall> known = answered.find(request.actor(), request.key());
        known.filter(call -> !call.requestHash().equals(hash)).ifPresent(other -> {
            throw Refusal.unprocessable("key-reused");
        });
        return known.map(AnsweredCall::answer).map(given -> ResponseEntity.status(given.status())
                .header("Idempotency-Replayed", "true")
                .body(json.readValue(given.json(), type)));
    }

    private void begin(Request request, String hash) {
        String key = request.key();
        if (key == null) {
            return;
        }
        Optional<AnsweredCall> abandoned = answered.find(request.actor(), key)
                .filter(call -> call.startedAt().plus(PATIENCE).isBefore(clock.instant()));
        if (abandoned.isPresent()
                && answered.takeOver(request.actor(), key, abandoned.get().startedAt())) {
            return;
        }
        try {
            answered.begin(request.actor(), key, hash);
        } catch (DuplicateKeyException e) {
            throw new KeyTaken(e);
        }
    }

    private <T> Reply<T> finished(Request request, Act act, Reply<T> reply) {
        String subject = reply.subject().isEmpty() ? act.subject() : reply.subject();
        trail.add(request.actor(), act.action(), subject, "done", request.id());
        if (request.key() != null) {
            answered.answer(
                    request.actor(), request.key(), reply.status().value(), json.writeValueAsString(reply.body()));
        }
        return reply;
    }

    private <T> Reply<T> committed(Supplier<Reply<T>> work) {
        return java.util.Objects.requireNonNull(transaction.execute(tx -> work.get()));
    }

    /**
     * A step of the process that changed the same case at the same moment is not the caller's affair: what is asked for is done
     * to the case as it is now. Who sends the version that was changed is refused each time.
     */
    private <T> Reply<T> onWhatIsThere(Supplier<Reply<T>> work) {
        for (int attempt = 1; attempt < TRIES; attempt++) {
            try {
                return committed(work);
            } catch (OptimisticLockingFailureException collided) {
                pause();
            }
        }
        return committed(work);
    }

    private RuntimeException refused(Request request, Act act, RuntimeException reason) {
        String outcome = problems.refusal(reason).orElseGet(Refusal::failed).code();
        trail.add(request.actor(), act.action(), act.subject(), outcome, request.id());
        return reason;
    }

    private static <T> ResponseEntity<T> answer(Reply<T> reply) {
        return ResponseEntity.status(reply.status()).body(reply.body());
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable("busy", Duration.ofSeconds(2));
        }
    }

    @FunctionalInterface
    private interface Carrier<T> {
        Reply<T> carryOut(String hash);
    }
}
