package dev.mendflow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Completes the tasks of cases, as soon as they appear. */
public final class CaseTasks {

    private static final Duration PATIENCE = Duration.ofSeconds(240);

    private final Http person;

    /** Tasks as this person sees and completes them. */
    public CaseTasks(Http person) {
        this.person = person;
    }

    /** Waits for the task of that element of the model and completes it. */
    public void complete(String number, String element, Map<String, ?> answers) {
        String key = await().atMost(PATIENCE).until(() -> taskOf(number, element), found -> !found.isEmpty());
        var done = person.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/tasks/" + key + "/complete", Map.of("variables", answers));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
    }

    /** The key of an open task, or an empty text while there is none. */
    public String taskOf(String number, String element) {
        for (JsonNode task : person.get("/api/tasks?case=" + number).json().path("items")) {
            if (task.path("element").asString().equals(element)) {
                return task.path("key").asString();
            }
        }
        return "";
    }
}
