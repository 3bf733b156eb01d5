package dev.mendflow.api.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mendflow.api.Http;
import dev.mendflow.api.MainJobTest;
import dev.mendflow.api.People;
import dev.mendflow.api.WholeApplication;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A second report of a fault is added to the open case, and only those who may read that case are told the way to it. */
@WholeApplication
class KnownFaultTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    final Map<String, Object> fault = MainJobTest.aFault();
    Http agent;
    Http visitor;

    @BeforeEach
    void callers() {
        agent = people.as("agent", port);
        visitor = Http.at(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ref", "email", "phone"})
    void whoeverCallsThemselvesTheCustomerIsToldThatTheReportWasAddedAndNothingElse(String known) {
        fault.put("customer", Map.of(known, UUID.randomUUID() + "@example.com"));
        var first = agent.post("/api/cases", fault);

        var second = anonymously(fault);

        assertUntold(second, first);
        assertThat(agent.get("/api/cases/" + first.text("number")).json().path("conversation"))
                .hasSize(2);
    }

    @Test
    void theCustomerWithAnAccountIsToldOfTheOwnCase() {
        fault.put("customer", Map.of("ref", "C-OWN"));
        Http customer = people.as("customer", port);
        var first = customer.post("/api/cases", fault);

        assertTold(customer.post("/api/cases", fault), first);
        assertUntold(anonymously(fault), first);
    }

    @Test
    void aCustomerWithAnAccountIsNotToldOfTheCaseOfAnother() {
        var first = agent.post("/api/cases", fault);

        assertUntold(people.as("customer", port).post("/api/cases", fault), first);
    }

    @Test
    void staffIsToldOfTheCasesThatTheyMayRead() {
        var first = anonymously(fault);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().path("joined").asBoolean()).isFalse();

        for (String login : new String[] {"agent", "dispatcher", "manager", "root"}) {
            assertTold(people.as(login, port).post("/api/cases", fault), first);
        }
        for (String login : new String[] {"t-own", "designer"}) {
            assertUntold(people.as(login, port).post("/api/cases", fault), first);
        }
    }

    @Test
    void theSameCallOnceMoreIsAnsweredAsTheFirstTime() {
        Http once = visitor.with("Idempotency-Key", UUID.randomUUID().toString());
        var first = patiently(() -> once.post("/api/cases", fault));

        var again = patiently(() -> once.post("/api/cases", fault));

        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("trackingUrl")).contains("/track/").isEqualTo(first.text("trackingUrl"));
        assertThat(again.text("number")).isEqualTo(first.text("number"));
    }

    @ParameterizedTest
    @CsvSource({"en,Nothing that you wrote is lost,was given with the first report", "zh,没有丢失,在首次报修时已经给出"})
    void thePageSaysThatNothingIsLostAndWhereTheLinkIs(String language, String kept, String link) {
        String phone = "phone " + UUID.randomUUID();
        fault.put("customer", Map.of("phone", phone));
        var first = agent.post("/api/cases", fault);
        Map<?, ?> asset = (Map<?, ?>) fault.get("asset");
        Map<String, String> typed = new HashMap<>();
        typed.put("serial", String.valueOf(asset.get("serial")));
        typed.put("symptom", "NOISE");
        typed.put("description", "Still rattles");
        typed.put("name", "Hai Yun Logistics");
        typed.put("phone", phone);

        var sent = await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> visitor.send("POST", "/report", "application/x-www-form-urlencoded", form(typed)),
                        answer -> answer.status() == 302);

        assertThat(sent.header("Location")).endsWith("/report/known");
        assertThat(visitor.in(language).get("/report/known").text())
                .contains(kept, link)
                .doesNotContain(first.text("number"));
        assertThat(agent.get("/api/cases/" + first.text("number")).text()).contains("Still rattles");
    }

    private static void assertTold(Http.Answer second, Http.Answer first) {
        assertThat(second.status()).as(second.text()).isEqualTo(200);
        assertThat(second.json().path("joined").asBoolean()).isTrue();
        assertThat(second.text("number")).isEqualTo(first.text("number"));
        assertThat(second.text("duplicateOf")).isEqualTo(first.text("number"));
        assertThat(second.text("trackingUrl")).contains("/track/").isEqualTo(first.text("trackingUrl"));
    }

    private static void assertUntold(Http.Answer second, Http.Answer first) {
        assertThat(second.status()).as(second.text()).isEqualTo(200);
        assertThat(second.json().path("joined").asBoolean()).isTrue();
        for (String untold : new String[] {"number", "id", "trackingUrl", "duplicateOf"}) {
            assertThat(second.json().path(untold).isNull()).as(untold).isTrue();
        }
        assertThat(second.json().path("promises")).isEmpty();
        assertThat(second.text())
                .doesNotContain(first.text("number"), first.text("id"))
                .doesNotContain(first.text("trackingUrl").replaceAll(".*/", ""));
    }

    private Http.Answer anonymously(Map<String, Object> report) {
        return patiently(() -> visitor.post("/api/cases", report));
    }

    /** Those without an account may not change things often; other tests of this program have none either. */
    private static Http.Answer patiently(Supplier<Http.Answer> call) {
        return await().atMost(Duration.ofMinutes(2)).until(call::get, answer -> answer.status() != 429);
    }

    private static String form(Map<String, String> typed) {
        var form = new StringBuilder();
        typed.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return form.toString();
    }
}
