package dev.mendflow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What people write is kept as the text it is, and no page takes it for a part of itself. */
@WholeApplication
class WrittenTextsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(240);

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private Http manager;
    private CaseTasks tasks;
    private String number;
    private String token;

    @BeforeEach
    void aReportThatIsAllScriptAndSql() {
        manager = people.as("manager", port);
        tasks = new CaseTasks(manager);
        Map<String, Object> fault = MainJobTest.aFault();
        fault.put("customer", Map.of("ref", "C-" + UUID.randomUUID(), "name", evil("name"), "phone", evil("phone")));
        fault.put("asset", Map.of("serial", evil("serial") + UUID.randomUUID(), "model", evil("model")));
        fault.put("category", evil("category"));
        fault.put("symptom", evil("symptom"));
        fault.put("description", evil("description"));
        fault.put("region", evil("region"));
        fault.put("conversation", List.of(Map.of("who", evil("speaker"), "text", evil("saying"))));
        var reported = manager.post("/api/cases", fault);
        number = reported.caseNumber();
        String link = reported.text("trackingUrl");
        token = link.substring(link.lastIndexOf('/') + 1);
    }

    @Test
    void scriptAndSqlInEveryTextAreKeptAsTheyAreAndShownAsText() {
        String task =
                await().atMost(PATIENCE).until(() -> tasks.taskOf(number, "ConfirmAssessment"), key -> !key.isEmpty());
        write("/messages", Map.of("text", evil("answer")));
        write("/comments", Map.of("text", evil("comment")));
        write("/priority", Map.of("severity", "P1", "reason", evil("priority")));
        write("/hold", Map.of("owner", "CUSTOMER", "reason", evil("hold")));
        assertShown("/track/" + token, "description", "answer");
        write("/resume", Map.of());
        write("/track/" + token + "/messages", Map.of("text", evil("question")));
        assertShown("/inbox/" + task, "name", "model", "description", "comment", "question");
        assertShown("/inbox?case=" + number);
        tasks.complete(
                number,
                "ConfirmAssessment",
                Map.of("assessmentOutcome", "PROCEED", "mode", "REMOTE", "note", evil("assessment")));
        tasks.complete(number, "RepairRemotely", Map.of("remoteOutcome", "REPAIRED", "note", evil("repair")));
        await().atMost(PATIENCE).until(() -> read().path("phase").asString().equals("FEEDBACK"));
        write("/feedback", Map.of("score", 9, "scale", 10, "solved", true, "comment", evil("rating")));
        await().atMost(PATIENCE).until(() -> read().path("phase").asString().equals("CLOSED"));

        assertThat(texts(read(), new ArrayList<>()))
                .contains(
                        evil("name"),
                        evil("phone"),
                        evil("model"),
                        evil("category"),
                        evil("symptom"),
                        evil("description"),
                        evil("region"),
                        evil("saying"),
                        evil("answer"),
                        evil("question"),
                        evil("assessment"),
                        evil("repair"));
        assertShown(
                "/cases/" + number,
                "name",
                "phone",
                "model",
                "description",
                "speaker",
                "saying",
                "answer",
                "question",
                "comment",
                "priority",
                "hold",
                "assessment",
                "repair");
        assertThat(texts(read().path("asset"), new ArrayList<>()))
                .anyMatch(serial -> serial.startsWith(evil("serial").toUpperCase(Locale.ROOT)));
        assertShown("/cases?serial=" + "%3Cscript%3E");
        assertShown("/track/" + token, "description");
        assertShown("/survey/" + token);
        assertThat(jdbc.sql("select comment from survey where case_id = :id")
                        .param("id", UUID.fromString(read().path("id").asString()))
                        .query(String.class)
                        .list())
                .contains(evil("rating"));
    }

    @Test
    void theReasonsOfACancellationAreNoPartOfThePageEither() {
        tasks.complete(number, "ConfirmAssessment", Map.of("assessmentOutcome", "PROCEED", "mode", "ON_SITE"));
        write("/cancel", Map.of("reason", evil("cancel")));
        await().atMost(PATIENCE).until(() -> read().path("phase").asString().equals("CANCELLED"));

        assertThat(texts(read().path("timeline"), new ArrayList<>())).contains(evil("cancel"));
        assertShown("/cases/" + number, "cancel");
        assertShown("/track/" + token);
    }

    private void write(String what, Map<String, ?> words) {
        String path = what.startsWith("/track/") ? "/api" + what : "/api/cases/" + number + what;
        var answer = manager.post(path, words);
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
    }

    /** No script stands in our pages but in files, so any that begins without a source came from a text. */
    private void assertShown(String page, String... fields) {
        PageVisitor visitor = PageVisitor.at(port, "manager", people.password("manager"));
        for (String language : List.of("zh", "en")) {
            String html = visitor.reads(page, language);
            assertThat(html)
                    .as(page)
                    .contains("<html")
                    .doesNotContain("<script>")
                    .doesNotContain("49'");
            for (String field : fields) {
                assertThat(html).as(page).contains("&lt;script&gt;" + field + "()&lt;/script&gt;");
            }
        }
    }

    private JsonNode read() {
        return manager.get("/api/cases/" + number).json();
    }

    private static List<String> texts(JsonNode node, List<String> found) {
        if (node.isString()) {
            found.add(node.asString());
        }
        node.forEach(child -> texts(child, found));
        return found;
    }

    private static String evil(String field) {
        return "<script>" + field + "()</script>'; drop table visit;--";
    }
}
