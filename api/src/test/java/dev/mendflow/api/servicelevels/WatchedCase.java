package dev.mendflow.api.servicelevels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mendflow.api.Http;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import tools.jackson.databind.JsonNode;

/** A case whose promises are watched from outside, by HTTP only. */
final class WatchedCase {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    /** Calls of a test take some seconds, and its time goes on meanwhile. */
    private static final Duration NEAR = Duration.ofSeconds(45);

    private static final Instant NEVER = Instant.MAX.minusSeconds(1L << 40);

    private final Http manager;
    private final String number;
    private final List<Duration> lateness = new ArrayList<>();

    private WatchedCase(Http manager, String number) {
        this.manager = manager;
        this.number = number;
    }

    /** Something stands still in Shanghai: P2 for a customer of tier C, whose first answer is promised within half an hour. */
    static WatchedCase reported(Http manager) {
        var fault = new HashMap<String, Object>();
        fault.put("customer", Map.of("ref", "C-" + UUID.randomUUID(), "name", "Hai Yun Logistics", "tier", "C"));
        fault.put("asset", Map.of("serial", "SN-" + UUID.randomUUID(), "model", "M1"));
        fault.put("category", "IMMOBILE");
        fault.put("symptom", "NO_DRIVE");
        fault.put("description", "It stands still");
        fault.put("region", "CN-SH");
        return new WatchedCase(manager, manager.post("/api/cases", fault).caseNumber());
    }

    static ConditionFactory patiently() {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200));
    }

    /** Waits until the models are in the engine. */
    static void awaitTheModels(Http manager) {
        patiently().until(() -> manager.get("/api/processes").text(), known -> known.contains("service-level-clock"));
    }

    String number() {
        return number;
    }

    Instant reportedAt() {
        return Instant.parse(manager.get("/api/cases/" + number).text("reportedAt"));
    }

    void does(String command, Map<String, ?> form) {
        ok(manager.post("/api/cases/" + number + "/" + command, form));
    }

    static void ok(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
    }

    /** Comes near the instant, waits until the alarm is set for it, and lets time pass over it. */
    void fires(TravelledTime time, String metric, String rung, Instant expected) {
        time.travelTo(expected.minusSeconds(60));
        Instant exact = alarmAt(expected);
        time.travelTo(exact.minusSeconds(2));
        JsonNode fired = fired(metric, rung);
        // Timers of the engine know whole milliseconds.
        assertThat(Instant.parse(fired.path("at").asString())).isBetween(exact.minusMillis(1), exact);
        lateness.add(Duration.between(exact, Instant.parse(fired.path("firedAt").asString())));
    }

    /** How long after its instant each rung was claimed. */
    List<Duration> lateness() {
        return lateness;
    }

    /** A rung, once it was decided that somebody is told. */
    JsonNode fired(String metric, String rung) {
        return patiently()
                .until(() -> rung(metric, rung), found -> !found.path("firedAt").isNull());
    }

    /** When the alarm of the case rings, once that is near the instant. */
    Instant alarmAt(Instant expected) {
        return patiently()
                .until(this::alarm, at -> Duration.between(expected, at).abs().compareTo(NEAR) < 0);
    }

    private Instant alarm() {
        String instance = alarmInstance();
        if (!instance.isEmpty()) {
            for (JsonNode timer : instance(instance).path("timers")) {
                if (timer.path("state").asString().equals("CREATED")) {
                    return Instant.parse(timer.path("dueAt").asString());
                }
            }
        }
        return NEVER;
    }

    /** The running instance of the alarm, or an empty text while there is none. */
    String alarmInstance() {
        for (JsonNode instance : alarms("&state=ACTIVE")) {
            return instance.path("key").asString();
        }
        return "";
    }

    /** How often alarms of the case came to this element of their model. */
    long visits(String element) {
        return alarms("")
                .valueStream()
                .flatMap(instance -> instance(instance.path("key").asString())
                        .path("elements")
                        .valueStream())
                .filter(visit -> visit.path("element").asString().equals(element))
                .count();
    }

    /** The token of the alarm on this element, or an empty text while there is none. */
    String token(String element) {
        String instance = alarmInstance();
        return instance.isEmpty()
                ? ""
                : instance(instance)
                        .path("elements")
                        .valueStream()
                        .filter(visit -> visit.path("element").asString().equals(element))
                        .filter(visit -> visit.path("endedAt").isNull())
                        .map(visit -> visit.path("key").asString())
                        .findFirst()
                        .orElse("");
    }

    JsonNode clock(String metric) {
        return about(metric).path("clock");
    }

    private JsonNode about(String metric) {
        return manager.get("/api/cases/" + number + "/clocks/" + metric).json();
    }

    JsonNode rung(String metric, String name) {
        for (JsonNode rung : clock(metric).path("rungs")) {
            if (rung.path("rung").asString().equals(name)) {
                return rung;
            }
        }
        throw new AssertionError("No rung " + name + " of " + metric);
    }

    Instant due(String metric) {
        return Instant.parse(clock(metric).path("dueAt").asString());
    }

    /** The rungs of which somebody was told, by metric. */
    List<String> told() {
        List<String> told = new ArrayList<>();
        for (JsonNode clock : manager.get("/api/cases/" + number).json().path("clocks")) {
            for (JsonNode rung : clock.path("rungs")) {
                if (rung.path("told").isString()) {
                    told.add(clock.path("metric").asString() + " "
                            + rung.path("rung").asString());
                }
            }
        }
        return told;
    }

    /** What the bells of these people say of the case: one line for each notice, whoever of them has it. */
    List<String> notices(Http... people) {
        Map<Long, String> notices = new TreeMap<>();
        for (Http person : people) {
            for (JsonNode notice : person.get("/api/notices?limit=200").json().path("items")) {
                if (notice.path("caseNumber").asString("").equals(number)) {
                    JsonNode params = notice.path("params");
                    notices.put(
                            notice.path("number").asLong(),
                            params.path("metric").asString() + " "
                                    + params.path("rung").asString());
                }
            }
        }
        return List.copyOf(notices.values());
    }

    /** The types of the entries of a ledger in their order. */
    List<String> ledger(String metric) {
        return entries(metric).stream()
                .map(entry -> entry.path("type").asString())
                .toList();
    }

    /** The entries of a ledger, which are numbered and learned one after the other. */
    List<JsonNode> entries(String metric) {
        List<JsonNode> entries = about(metric).path("ledger").valueStream().toList();
        for (int i = 0; i < entries.size(); i++) {
            assertThat(entries.get(i).path("seq").asInt()).isEqualTo(i + 1);
        }
        assertThat(entries.stream()
                        .map(entry -> Instant.parse(entry.path("recordedAt").asString())))
                .isSorted();
        return entries;
    }

    /** How often the timeline of the case says that. */
    long noted(String type) {
        return manager.get("/api/cases/" + number)
                .json()
                .path("timeline")
                .valueStream()
                .filter(entry -> entry.path("type").asString().equals(type))
                .count();
    }

    private JsonNode alarms(String more) {
        return manager.get("/api/process-instances?process=service-level-clock&case=" + number + more)
                .json()
                .path("items");
    }

    private JsonNode instance(String key) {
        return manager.get("/api/process-instances/" + key).json();
    }
}
