package dev.mendflow.process.path;

import static dev.mendflow.process.Variables.*;

import dev.mendflow.process.JobTypes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What the steps of one case answer: everything goes well unless a test says otherwise. Dates are counted from the start. */
final class Script {

    /** A job that was done and the variables it had. */
    record Done(String jobType, Map<String, Object> given) {}

    private final Instant start;
    private final Map<String, Deque<Map<String, ?>>> answers = new HashMap<>();
    private final Map<String, String> rejections = new HashMap<>();
    private final List<Done> done = new CopyOnWriteArrayList<>();

    Script(Instant start) {
        this.start = start;
        Map<String, String> ordered =
                Map.of(PARTS_ORDER_ID, UUID.randomUUID().toString(), PARTS_EXPECTED_AT, in(Duration.ofDays(100)));
        say(JobTypes.LOOK_UP_ENTITLEMENT, Map.of(WARRANTY_TERM, "STANDARD", SOH_PERCENT, 96.5, MONTHS_IN_SERVICE, 7));
        say(
                JobTypes.ASK_CUSTOMER,
                Map.of(HOLD_ID, UUID.randomUUID().toString(), ANSWER_REMIND_AT, in(Duration.ofDays(100))));
        say(JobTypes.REMIND_CUSTOMER, Map.of(ANSWER_REMIND_AT, in(Duration.ofDays(100))));
        say(JobTypes.RESERVE_LOANER, Map.of(LOANER_RESERVED, true));
        say(JobTypes.RESERVE_PARTS, Map.of(PARTS_RESERVED, true));
        say(JobTypes.ORDER_PARTS, ordered);
        say(JobTypes.RANK_TECHNICIANS, offer("t-wang", Duration.ofDays(100)));
        say(JobTypes.SCHEDULE_VISIT, Map.of(VISIT_ID, UUID.randomUUID().toString()));
        say(JobTypes.CLAIM_RUNG, Map.of(CLAIMED, true, BREACHED, true));
        say(JobTypes.TELL_SUPERIOR, told(null));
        say(JobTypes.EVALUATE_FEEDBACK, Map.of(SURVEY_ANSWERED, true, SATISFIED, true));
        say(JobTypes.CLOSE_SURVEY, Map.of(SURVEY_ANSWERED, false, SATISFIED, true));
    }

    /** The job's answers in turn; the last one stays. */
    @SafeVarargs
    final synchronized void say(String jobType, Map<String, ?>... inTurn) {
        answers.put(jobType, new ArrayDeque<>(List.of(inTurn)));
    }

    /** The next job of that type is rejected with that code instead of being answered. */
    final synchronized void reject(String jobType, String errorCode) {
        rejections.put(jobType, errorCode);
    }

    /** With which code that job is rejected. */
    synchronized Optional<String> rejection(String jobType, Map<String, Object> given) {
        Optional<String> code = Optional.ofNullable(rejections.remove(jobType));
        code.ifPresent(rejected -> done.add(new Done(jobType, given)));
        return code;
    }

    synchronized Map<String, ?> answer(String jobType, Map<String, Object> given) {
        done.add(new Done(jobType, given));
        Deque<Map<String, ?>> inTurn = answers.getOrDefault(jobType, new ArrayDeque<>(List.of(Map.of())));
        return inTurn.size() > 1 ? inTurn.removeFirst() : inTurn.getFirst();
    }

    /** Job types in the order in which they were done. */
    List<String> jobsDone() {
        return done.stream().map(Done::jobType).toList();
    }

    /** The variable that each job of that type was given, in order. */
    List<Object> given(String jobType, String variable) {
        return done.stream()
                .filter(job -> job.jobType().equals(jobType))
                .map(job -> job.given().getOrDefault(variable, "nothing"))
                .toList();
    }

    /** A time that long after the start, as the steps write it. */
    String in(Duration duration) {
        return start.plus(duration).toString();
    }

    Map<String, Object> offer(String technician, Duration validFor) {
        return Map.of(
                CANDIDATE_FOUND,
                true,
                TECHNICIAN,
                technician,
                OFFER_EXPIRES_AT,
                in(validFor),
                APPOINTMENT_AT,
                in(Duration.ofDays(1)));
    }

    /**
     * Somebody was told of a promise that is still to be kept.
     *
     * @param superior null when it was the managers
     */
    static Map<String, Object> told(@Nullable String superior) {
        Map<String, Object> answer = new HashMap<>();
        answer.put(SUPERIOR, superior);
        answer.put(STILL_TO_DO, true);
        return answer;
    }

    /** Nobody can be asked. */
    static Map<String, Object> nobody() {
        Map<String, Object> answer = new HashMap<>();
        answer.put(CANDIDATE_FOUND, false);
        answer.put(TECHNICIAN, null);
        answer.put(OFFER_EXPIRES_AT, null);
        return answer;
    }
}
