package dev.mendflow.api.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.api.Http;
import dev.mendflow.api.PageVisitor;
import dev.mendflow.api.People;
import dev.mendflow.api.WholeApplication;
import dev.mendflow.api.accounts.Account;
import dev.mendflow.api.accounts.Accounts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeApplication
class AccountsApiTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    Http root;
    String login;
    String password;

    @BeforeEach
    void anAgent() {
        root = people.as("root", port);
        login = "a-" + UUID.randomUUID();
        password = root.post("/api/accounts", newcomer(login)).text("password");
    }

    @Test
    void aNewAccountSignsInWithThePasswordThatIsToldOnce() {
        Http once = root.with("Idempotency-Key", UUID.randomUUID().toString());
        var other = newcomer("b-" + UUID.randomUUID());

        var first = once.post("/api/accounts", other);
        var again = once.post("/api/accounts", other);

        assertThat(first.status()).isEqualTo(201);
        String told = first.text("password");
        assertThat(told).matches("\\w{20}");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().path("password").isNull()).isTrue();
        assertThat(again.json().path("account")).isEqualTo(first.json().path("account"));
        assertThat(Http.at(port)
                        .as((String) other.get("login"), told)
                        .get("/api/tasks")
                        .status())
                .isEqualTo(200);
        assertThat(everythingKept()).noneMatch(text -> text.contains(told));
    }

    @Test
    void anotherPasswordEndsWhatWasOpenAtOnce() {
        Http agent = Http.at(port).as(login, password);
        assertThat(agent.get("/api/tasks").status()).isEqualTo(200);
        PageVisitor visitor = PageVisitor.at(port, login, password);
        assertThat(visitor.reads("/inbox", "en")).contains("Newcomer");

        var renewed = root.post("/api/accounts/" + login + "/password", Map.of());

        assertThat(renewed.status()).isEqualTo(200);
        assertThat(agent.get("/api/tasks").status()).isEqualTo(401);
        assertThat(visitor.reads("/inbox", "en")).doesNotContain("Newcomer");
        assertThat(Http.at(port)
                        .as(login, renewed.text("password"))
                        .get("/api/tasks")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anOpenStreamEndsWithThePassword() throws Exception {
        String basic = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        var stream = CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/events"))
                        .header("Authorization", "Basic " + basic)
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertThat(stream.statusCode()).isEqualTo(200);
        var heard = CompletableFuture.supplyAsync(() -> read(stream.body()));

        root.post("/api/accounts/" + login + "/password", Map.of());

        assertThat(heard).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void aClosedAccountIsOutAtOnceAndComesBackWithoutItsSessions() {
        Http agent = Http.at(port).as(login, password);
        assertThat(agent.get("/api/tasks").status()).isEqualTo(200);
        PageVisitor visitor = PageVisitor.at(port, login, password);

        assertThat(root.post("/api/accounts/" + login + "/deactivate", Map.of())
                        .json()
                        .path("active")
                        .asBoolean())
                .isFalse();

        assertThat(agent.get("/api/tasks").status()).isEqualTo(401);
        assertThat(root.post("/api/accounts/" + login + "/reactivate", Map.of()).status())
                .isEqualTo(200);
        assertThat(agent.get("/api/tasks").status()).isEqualTo(200);
        assertThat(visitor.reads("/inbox", "en")).doesNotContain("Newcomer");
    }

    @Test
    void otherRolesHoldAtOnceInAnOpenSession() {
        PageVisitor visitor = PageVisitor.at(port, login, password);
        assertThat(visitor.reads("/inbox", "en")).doesNotContain("href=\"/processes\"");

        var changed = root.put("/api/accounts/" + login, form("DESIGNER", 1));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("version").asInt()).isEqualTo(2);
        assertThat(visitor.reads("/processes", "en")).contains("href=\"/processes\"");
        assertThat(Http.at(port).as(login, password).get("/api/tasks").status()).isEqualTo(403);
    }

    @Test
    void aStaleChangeAndATakenLoginAreRefused() {
        assertThat(root.put("/api/accounts/" + login, form("AGENT", 1)).status())
                .isEqualTo(200);

        assertThat(root.put("/api/accounts/" + login, form("AGENT", 1)).status())
                .isEqualTo(409);
        assertThat(root.post("/api/accounts", newcomer(login)).text("code")).isEqualTo("login-taken");
        assertThat(root.put("/api/accounts/nobody", form("AGENT", 1)).status()).isEqualTo(404);
    }

    @Test
    void theLastAdministratorCannotBeLockedOut() {
        List<String> others = accounts.all().stream()
                .filter(Account::administers)
                .map(Account::login)
                .filter(administrator -> !administrator.equals("root"))
                .toList();
        others.forEach(accounts::close);
        try {
            int version = root.get("/api/accounts/root").json().path("version").asInt();

            var closed = root.in("zh").post("/api/accounts/root/deactivate", Map.of());
            var demoted = root.put("/api/accounts/root", form("MANAGER", version));

            assertThat(closed.status()).isEqualTo(409);
            assertThat(closed.text()).contains("last-administrator", "管理员");
            assertThat(demoted.text("code")).isEqualTo("last-administrator");
            assertThat(root.get("/api/accounts/root").json().path("roles").toString())
                    .contains("ADMIN");
        } finally {
            others.forEach(accounts::reopen);
        }
    }

    @Test
    void nobodyElseGivesThemselvesRights() {
        for (String other : List.of("manager", "dispatcher", "designer", "agent")) {
            var raised = people.as(other, port).put("/api/accounts/" + other, form("ADMIN", 1));

            assertThat(raised.status()).isEqualTo(403);
            assertThat(root.get("/api/accounts/" + other).json().path("roles").toString())
                    .doesNotContain("ADMIN");
        }
    }

    @Test
    void nobodyIsACustomerAndWorksHere() {
        var both = newcomer("c-" + UUID.randomUUID());
        both.put("roles", List.of("CUSTOMER", "AGENT"));
        var nobodys = newcomer("c-" + UUID.randomUUID());
        nobodys.put("roles", List.of("CUSTOMER"));
        var technician = newcomer("c-" + UUID.randomUUID());
        technician.put("roles", List.of("TECHNICIAN"));

        assertThat(root.post("/api/accounts", both).text()).contains("customer-alone");
        assertThat(root.post("/api/accounts", nobodys).text()).contains("\"field\":\"customer\"");
        assertThat(root.post("/api/accounts", technician).text()).contains("\"field\":\"technician\"");
    }

    @Test
    void accountsAreFoundByPartsOfLoginAndNameRoleAndState() {
        root.post("/api/accounts/" + login + "/deactivate", Map.of());

        assertThat(logins("?q=" + login.substring(3, 20).toUpperCase(java.util.Locale.ROOT)))
                .containsExactly(login);
        assertThat(logins("?q=" + login + "&role=AGENT&active=false")).containsExactly(login);
        assertThat(logins("?q=" + login + "&active=true")).isEmpty();
        assertThat(logins("?q=" + login + "&role=MANAGER")).isEmpty();
        assertThat(logins("?q=%25&limit=5")).isEmpty();
        var page = root.get("/api/accounts?limit=2").json();
        assertThat(page.path("items")).hasSize(2);
        assertThat(logins("?limit=2&cursor=" + page.path("next").asString()))
                .hasSize(2)
                .doesNotContainAnyElementsOf(page.path("items").findValuesAsString("login"));
    }

    @Test
    void eachChangeIsInTheTrail() {
        root.post("/api/accounts/" + login + "/password", Map.of());

        assertThat(root.get("/api/audit?subject=" + login).json().path("items").findValuesAsString("action"))
                .contains("account.open", "account.renew-password");
    }

    private static byte[] read(InputStream body) {
        try (body) {
            return body.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> logins(String query) {
        return root.get("/api/accounts" + query).json().path("items").findValuesAsString("login");
    }

    private List<String> everythingKept() {
        List<String> kept =
                new java.util.ArrayList<>(jdbc.sql("select * from answered_call").query().listOfRows().stream()
                        .map(Object::toString)
                        .toList());
        jdbc.sql("select * from audit_entry").query().listOfRows().forEach(row -> kept.add(row.toString()));
        return kept;
    }

    private static Map<String, Object> newcomer(String login) {
        return new HashMap<>(Map.of("login", login, "name", "Newcomer", "roles", List.of("AGENT")));
    }

    private static Map<String, Object> form(String role, int version) {
        return Map.of("name", "Newcomer", "roles", List.of(role), "version", version);
    }
}
