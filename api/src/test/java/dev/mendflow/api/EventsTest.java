package dev.mendflow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mendflow.api.accounts.Accounts;
import dev.mendflow.api.accounts.NewAccount;
import dev.mendflow.api.accounts.Role;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Open pages hear that something changed, and only of what is theirs. */
@WholeApplication
class EventsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Test
    void staffHearsOfEveryCaseAndACustomerOnlyOfTheOwn() throws Exception {
        Http agent = people.as("agent", port);
        String foreign = agent.post("/api/cases", MainJobTest.aFault()).caseNumber();
        List<String> staff = listen("agent");
        List<String> customer = listen("customer");

        var own = people.as("customer", port).post("/api/cases", MainJobTest.aFault());
        String ownId = own.text("id");
        String foreignId = agent.get("/api/cases/" + foreign).text("id");
        agent.post("/api/cases/" + foreign + "/messages", Map.of("text", "hello", "from", "CUSTOMER"));
        people.as("customer", port).post("/api/cases/" + own.text("number") + "/messages", Map.of("text", "hello"));

        await().atMost(Duration.ofSeconds(240)).until(() -> heard(staff, ownId) && heard(staff, foreignId));
        await().atMost(Duration.ofSeconds(240)).until(() -> heard(customer, ownId));
        assertThat(heard(customer, foreignId)).isFalse();
        assertThat(String.join("\n", staff)).doesNotContain("Hai Yun");
    }

    @Test
    void thoseWhoSteerHearHowFarAChangeHasCome() throws Exception {
        List<String> manager = listen("manager");
        List<String> customer = listen("customer");
        Map<String, Object> calendar = Map.of(
                "id",
                "E-" + UUID.randomUUID().toString().substring(0, 8),
                "zone",
                "Asia/Shanghai",
                "week",
                Map.of("MONDAY", List.of("08:00-20:00")));

        var begun = people.as("manager", port)
                .post(
                        "/api/service-levels/rollouts",
                        Map.of("calendar", calendar, "reason", "A new station", "version", 0));

        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        String rollout = begun.text("id");
        await().atMost(Duration.ofSeconds(240)).until(() -> manager.stream().anyMatch(line -> line.contains(rollout)));
        assertThat(customer).noneMatch(line -> line.contains(rollout));
    }

    @Test
    void aPageThatLostItsConnectionReadsEverythingAgain() throws Exception {
        List<String> first = listen("agent");
        await().until(() -> first.stream().anyMatch(line -> line.startsWith("id:")));
        String last = first.stream()
                .filter(line -> line.startsWith("id:"))
                .findFirst()
                .orElseThrow()
                .substring("id:".length());

        List<String> again = lines(open("agent", people.password("agent"), last));

        await().until(() -> again.contains("event:resync"));
        assertThat(first).doesNotContain("event:resync");
    }

    @Test
    void nobodyKeepsMoreConnectionsThanAFewPagesNeed() throws Exception {
        String login = "reader-" + UUID.randomUUID().toString().substring(0, 8);
        String password = accounts.create(NewAccount.staff(login, "Reader", Role.DESIGNER));
        Http reader = Http.at(port).as(login, password);
        var pages = new ArrayList<HttpResponse<InputStream>>();
        try {
            for (int i = 0; i < 30; i++) {
                pages.add(open(login, password, null));
            }
            assertThat(pages).allSatisfy(page -> assertThat(page.statusCode()).isEqualTo(200));

            var refused = reader.in("zh").with("Accept", "text/event-stream").get("/api/events");

            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.text("code")).isEqualTo("too-many-streams");
            assertThat(refused.text("title")).isEqualTo("事件连接过多");
            assertThat(refused.header("Retry-After")).isEqualTo("30");
            assertThat(people.as("dispatcher", port).statusOf("/api/events"))
                    .as("nobody else's trouble")
                    .isEqualTo(200);
        } finally {
            for (var page : pages) {
                page.body().close();
            }
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> reader.statusOf("/api/events") == 200);
    }

    private static boolean heard(List<String> lines, String caseId) {
        return lines.stream()
                .filter(line -> line.startsWith("data:"))
                .map(line -> JSON.readTree(line.substring("data:".length())))
                .flatMap(hint -> hint.path("cases").valueStream())
                .anyMatch(id -> id.asString().equals(caseId));
    }

    private List<String> listen(String login) throws Exception {
        return lines(open(login, people.password(login), null));
    }

    private HttpResponse<InputStream> open(String login, String password, @Nullable String last) throws Exception {
        String credentials =
                Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/events"))
                .header("Authorization", "Basic " + credentials);
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        var answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        return answer;
    }

    private static List<String> lines(HttpResponse<InputStream> answer) {
        var lines = new CopyOnWriteArrayList<String>();
        var reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        Thread.ofVirtual().start(() -> reader.lines().forEach(lines::add));
        return lines;
    }
}
