package dev.mendflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What callers do wrong is answered in their language, tells nothing of the inside, and leaves nothing behind. */
@WholeApplication
class BadInputTest {

    private static final String JSON = "application/json";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    Http agent;

    @BeforeEach
    void anAgent() {
        agent = people.as("agent", port);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,无法读取请求", "en,The request cannot be read"})
    void brokenJsonIsRefusedInTheCallersLanguage(String language, String title) {
        var answer = refused(400, agent.in(language), "{\"customer\": {");

        assertThat(answer.text("title")).isEqualTo(title);
        assertThat(answer.text("code")).isEqualTo("malformed");
        assertThat(answer.header("Content-Language")).startsWith(language.substring(0, 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customer.name|{\"customer\":{\"name\":17}}",
                "customer.tier|{\"customer\":{\"name\":\"N\",\"tier\":\"PLATINUM\"}}",
                "description|{\"customer\":{\"name\":\"N\"},\"description\":{\"a\":1}}",
                "conversation|{\"customer\":{\"name\":\"N\"},\"conversation\":\"hello\"}",
                "reportedAt|{\"customer\":{\"name\":\"N\"},\"reportedAt\":\"yesterday\"}",
                "severityHint|{\"customer\":{\"name\":\"N\"},\"severityHint\":\"P9\"}",
                "channel|{\"customer\":{\"name\":\"N\"},\"channel\":3}",
                "customer.name|{\"customer\":{\"name\":\"nul \\u0000\"}}"
            })
    void aFieldOfTheWrongTypeIsNamed(String field, String body) {
        var answer = refused(400, agent, body);

        assertThat(answer.json().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
        assertThat(answer.json().path("errors").path(0).path("message").asString())
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"customer\":{}}",
                "{\"customer\":{\"name\":\"  \"}}",
                "{\"customer\":{\"email\":\"no\"}}"
            })
    void somebodyHasToHaveTheTrouble(String body) {
        assertThat(refused(422, agent, body).text("code")).isEqualTo("invalid");
    }

    @Test
    void aDescriptionOfTwentyThousandCharactersIsTakenAndOneMoreIsNot() {
        var fault = MainJobTest.aFault();
        fault.put("description", "x".repeat(20_000));
        assertThat(agent.post("/api/cases", fault).status()).isEqualTo(201);

        fault.put("description", "x".repeat(20_001));
        var answer = StoredRows.unchangedBy(() -> agent.post("/api/cases", fault), jdbc);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").path(0).path("code").asString()).isEqualTo("size");
    }

    @Test
    void tenMegabytesAreTooMany() {
        var answer = refused(
                413, agent, "{\"customer\":{\"name\":\"N\"},\"description\":\"" + "x".repeat(10 * 1024 * 1024) + "\"}");

        assertThat(answer.text("code")).isEqualTo("too-large");
    }

    @Test
    void aDepthThatNobodyNeedsIsRefused() {
        refused(400, agent, "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000));
    }

    @Test
    void whatLooksLikeCodeIsKeptAsTheTextItIs() {
        for (String evil : List.of("'; drop table service_case; --", "<script>alert(1)</script>", "${7*7}", "=1+1")) {
            var fault = new HashMap<String, Object>();
            fault.put("customer", Map.of("ref", evil + UUID.randomUUID(), "name", evil, "phone", evil));
            fault.put("asset", Map.of("serial", evil + UUID.randomUUID(), "model", evil));
            fault.put("category", evil);
            fault.put("symptom", evil);
            fault.put("description", evil);
            fault.put("region", evil);
            fault.put("conversation", List.of(Map.of("who", evil, "text", evil)));
            var reported = agent.post("/api/cases", fault);
            assertThat(reported.status()).as(reported.text()).isEqualTo(201);

            var read = agent.get("/api/cases/" + reported.text("number")).json();

            assertThat(read.path("description").asString()).isEqualTo(evil);
            assertThat(read.path("customer").path("name").asString()).isEqualTo(evil);
            assertThat(read.path("category").asString()).isEqualTo("OTHER");
            assertThat(read.path("conversation").toString()).contains(evil.substring(0, 3));
        }
        assertThat(cases()).isPositive();
    }

    @Test
    void anUnknownSerialIsTakenAndMarked() {
        assertThat(agent.post("/api/cases", MainJobTest.aFault())
                        .json()
                        .path("assetVerified")
                        .asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/cases/SC-2026-999999,404,not-found",
        "GET,/api/cases/nonsense,404,not-found",
        "GET,/api/tasks/4711,404,not-found",
        "GET,/api/tasks/abc,400,unreadable",
        "GET,/api/cases?phase=LATER,400,unreadable",
        "GET,/api/cases?limit=1000000000,422,invalid",
        "GET,/api/cases?cursor=stolen,400,unreadable",
        "GET,/api/tasks?sort=colour,400,unreadable",
        "GET,/api/nowhere,404,not-found",
        "DELETE,/api/cases,405,method-not-allowed",
        "POST,/api/tasks/4711/complete,415,unsupported-media-type",
    })
    void aWrongQuestionGetsItsAnswer(String method, String path, int status, String code) {
        var answer = agent.send(method, path, method.equals("POST") ? "text/plain" : null, "");

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
        tellsNothing(answer);
    }

    @Test
    void aTaskThatNobodyKnowsCannotBeCompleted() {
        var answer = agent.post("/api/tasks/4711/complete", Map.of("variables", Map.of()));

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void theSameKeyWithAnotherQuestionIsRefused() {
        Http keyed = agent.with("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(keyed.post("/api/cases", MainJobTest.aFault()).status()).isEqualTo(201);

        var answer = keyed.post("/api/cases", MainJobTest.aFault());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo("key-reused");
    }

    @Test
    void twentyAtTheSameTimeWithOneKeyReportOneCase() throws Exception {
        Http keyed = agent.with("Idempotency-Key", UUID.randomUUID().toString());
        var fault = MainJobTest.aFault();
        long before = cases();
        var answers = new ArrayList<Http.Answer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 20)
                    .mapToObj(i -> threads.submit(() -> keyed.post("/api/cases", fault)))
                    .toList();
            for (var call : calls) {
                answers.add(call.get());
            }
        }

        assertThat(answers).extracting(Http.Answer::status).containsOnly(201);
        assertThat(answers.stream().map(Http.Answer::text).distinct()).hasSize(1);
        assertThat(cases()).isEqualTo(before + 1);
    }

    @Test
    void nobodyCanBeTakenOffAJobThatHasNotBegun() {
        String number = agent.post("/api/cases", MainJobTest.aFault()).caseNumber();
        var refused = agent.post("/api/cases/" + number + "/redispatch", Map.of("reason", "too far away"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("case-not-in-repair");
    }

    @Test
    void everyRefusalLeavesItsTraceAndNothingElse() {
        String number = agent.post("/api/cases", MainJobTest.aFault()).caseNumber();
        var refused = agent.post("/api/cases/" + number + "/resume", Map.of());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("case-not-on-hold");
        assertThat(trail(number)).containsExactly("case.report done", "case.resume case-not-on-hold");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zone|unknown-zone|{\"zone\":\"Mars/Base\",\"week\":{\"MONDAY\":[\"09:00-12:00\"]}}",
                "week|never-open|{\"zone\":\"UTC\",\"week\":{}}",
                "week.MONDAY[1]|interval-overlap"
                        + "|{\"zone\":\"UTC\",\"week\":{\"MONDAY\":[\"09:00-12:00\",\"11:00-13:00\"]}}",
                "week.MONDAY[0]|interval-order|{\"zone\":\"UTC\",\"week\":{\"MONDAY\":[\"12:00-09:00\"]}}",
                "exceptions[0].date|date-format"
                        + "|{\"zone\":\"UTC\",\"week\":{\"MONDAY\":[\"09:00-12:00\"]},\"exceptions\":[{\"date\":\"2026-02-30\",\"type\":\"CLOSED\"}]}"
            })
    void aCalendarThatCannotBeIsRefusedAndNotKept(String field, String code, String calendar) {
        String body = calendar.substring(0, calendar.length() - 1) + ",\"reason\":\"r\",\"version\":0}";
        for (String language : List.of("zh-CN", "en")) {
            var answer = people.as("manager", port).in(language).send("PUT", "/api/calendars/CROOKED", JSON, body);

            assertThat(answer.status()).as(answer.text()).isEqualTo(422);
            assertThat(answer.json().path("errors").path(0).path("field").asString())
                    .isEqualTo(field);
            assertThat(answer.json().path("errors").path(0).path("code").asString())
                    .isEqualTo(code);
            assertThat(answer.json().path("errors").path(0).path("message").asString())
                    .isNotBlank();
            assertThat(answer.text()).doesNotContainIgnoringCase("dev.mendflow", "Refused:", "\tat ");
        }
        assertThat(agent.get("/api/calendars/CROOKED").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "422|budget|budget|{\"calendar\":\"CN\",\"start\":\"2026-11-09T01:00:00Z\",\"budget\":\"-PT1H\"}",
                "422|budget|budget|{\"calendar\":\"CN\",\"start\":\"2026-11-09T01:00:00Z\",\"budget\":\"P1D\"}",
                "422|budget|budget|{\"calendar\":\"CN\",\"start\":\"2026-11-09T01:00:00Z\",\"budget\":0}",
                "422|budget|budget"
                        + "|{\"calendar\":\"CN\",\"start\":\"2026-11-09T01:00:00Z\",\"budget\":1.5,\"unit\":\"BUSINESS_DAY\"}",
                "422|budget|required|{\"calendar\":\"CN\",\"start\":\"2026-11-09T01:00:00Z\"}",
                "422|calendar|unknown|{\"calendar\":\"XX\",\"start\":\"2026-11-09T01:00:00Z\",\"budget\":\"PT1H\"}",
                "422|calendar.week|never-open"
                        + "|{\"calendar\":{\"zone\":\"UTC\"},\"start\":\"2026-11-09T01:00:00Z\",\"budget\":\"PT1H\"}",
                "400|calendar|invalid"
                        + "|{\"calendar\":{\"zone\":\"UTC\",\"week\":7},\"start\":\"2026-11-09T01:00:00Z\",\"budget\":\"PT1H\"}",
                "400|start|invalid|{\"calendar\":\"CN\",\"start\":\"yesterday\",\"budget\":\"PT1H\"}",
                "422|events[0].at|not-paused|{\"calendar\":\"CN\",\"start\":\"2026-11-09T01:00:00Z\",\"budget\":\"PT1H\","
                        + "\"events\":[{\"at\":\"2026-11-09T02:00:00Z\",\"type\":\"resume\"}]}",
                "422|events[0].budget|required"
                        + "|{\"calendar\":\"CN\",\"start\":\"2026-11-09T01:00:00Z\",\"budget\":\"PT1H\","
                        + "\"events\":[{\"at\":\"2026-11-09T02:00:00Z\",\"type\":\"change\"}]}",
                "422|rungs[0]|range"
                        + "|{\"calendar\":\"CN\",\"start\":\"2026-11-09T01:00:00Z\",\"budget\":\"PT1H\",\"rungs\":[0]}"
            })
    void aClockThatCannotBeIsNotWorkedOut(int status, String field, String code, String body) {
        var answer = agent.send("POST", "/api/service-levels/calculate", JSON, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
        assertThat(answer.json().path("errors").path(0).path("code").asString()).isEqualTo(code);
        tellsNothing(answer);
    }

    @Test
    void aPromiseOfCenturiesIsRefusedAtOnce() {
        var answer = agent.post(
                "/api/service-levels/calculate",
                Map.of("calendar", "CN", "start", "2026-11-09T01:00:00Z", "budget", "PT900000H"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo("out-of-reach");
    }

    @Test
    void aFileThatIsNoCalendarChangesNothing() {
        var manager = people.as("manager", port);
        int before = manager.get("/api/calendars/DE").json().path("version").asInt();

        var answer = manager.send("POST", "/api/calendars/DE/imports/icalendar?reason=r", "text/calendar", "hello");
        var large = manager.send(
                "POST", "/api/calendars/DE/imports/icalendar?reason=r", "text/calendar", "x".repeat(1_100_000));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(large.status()).isEqualTo(413);
        assertThat(manager.get("/api/calendars/DE").json().path("version").asInt())
                .isEqualTo(before);
    }

    private List<String> trail(String number) {
        return jdbc.sql("select action, outcome from audit_entry where subject = :number order by seq")
                .param("number", number)
                .query((row, line) -> row.getString("action") + " " + row.getString("outcome"))
                .list();
    }

    private Http.Answer refused(int status, Http caller, String body) {
        var answer = StoredRows.unchangedBy(() -> caller.send("POST", "/api/cases", JSON, body), jdbc);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        tellsNothing(answer);
        return answer;
    }

    private static void tellsNothing(Http.Answer answer) {
        assertThat(answer.text())
                .doesNotContainIgnoringCase("exception", "dev.mendflow", "org.spring", "select ", "\tat ");
    }

    private long cases() {
        return jdbc.sql("select count(*) from service_case").query(Long.class).single();
    }
}
