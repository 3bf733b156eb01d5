package dev.mendflow.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.mendflow.api.CaseTasks;
import dev.mendflow.api.Http;
import dev.mendflow.api.MainJobTest;
import dev.mendflow.engine.broker.EngineReadiness;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine dies or hangs while people work, and comes back: they are told, go on reading and lose nothing. */
@InTheBrowser
class EngineAwayInTheBrowserTest {

    private static final Pattern ENGINE = Pattern.compile("流程引擎|process engine");

    private final Readers readers;

    @Autowired
    EngineReadiness engine;

    EngineAwayInTheBrowserTest(Readers readers) {
        this.readers = readers;
    }

    @ParameterizedTest
    @CsvSource({"zh,390", "en,1280"})
    void whatIsTypedWaitsForTheEngineAndEverythingCanBeRead(String language, int width) {
        String number = aCase();
        String task = task(number);
        String another = aCase();
        String free = task(another);
        String alarm = alarm(number);
        readers.as("agent").post("/api/tasks/" + task + "/claim", Map.of());
        try (var agent = readers.signedIn("agent", "/inbox/" + task, language, width);
                var manager = readers.signedIn("manager", "/inbox?view=all&q=" + another, language, width);
                var customer = readers.visitor(language, width)) {
            fillsIn(agent.page());
            String reported;
            try (var down = EngineHeldDown.killed(engine)) {
                triesToComplete(agent);
                reads(manager, number, free, alarm);
                reported = reports(customer);
                manager.opens("/cases/" + reported);
                assertThat(manager.page().locator("#diagram")).hasCount(0);
            }
            goesOn(agent);
            assertThat(manager.page().locator("#engine-state .alert")).hasCount(0, inTime());
            task(reported);
            assertThat(manager.page().locator("#diagram[data-shown=true]")).isVisible();
            agent.hasSeenNothingBut("503");
            manager.hasSeenNothingBut("503");
            customer.hasSeenNoError();
        }
    }

    /** One that hangs still listens: the first to ask wait for an answer, and once the silence is noticed nobody does any more. */
    @Test
    void anEngineThatHangsIsNoticedAndWhatWasPressedCountsOnce() {
        String number = aCase();
        String task = task(number);
        String free = task(aCase());
        readers.as("agent").post("/api/tasks/" + task + "/claim", Map.of());
        try (var agent = readers.signedIn("agent", "/inbox/" + task, "zh", 390);
                var manager = readers.signedIn("manager", "/inbox/" + free, "en", 1280);
                var customer = readers.visitor("en", 390)) {
            fillsIn(agent.page());
            try (var hung = EngineHeldDown.hanging(engine)) {
                long pressed = System.nanoTime();
                agent.page().locator("#complete").click();
                assertThat(agent.page().locator("#working")).not().isEmpty();
                reports(customer);
                assertThat(agent.page().locator("#problem")).containsText(ENGINE);
                Assertions.assertThat(since(pressed)).isLessThan(Duration.ofSeconds(15));
                assertThat(agent.page().locator("#form textarea")).hasValue("the axle rattles");
                agent.keeps("hung-task");
                isNoticed(agent, manager);
                asksInVain(manager);
            }
            goesOnOnce(agent, number);
            assertThat(manager.page().locator("#state .refusal")).hasCount(0);
            agent.hasSeenNothingBut("503");
            manager.hasSeenNothingBut("503");
            customer.hasSeenNoError();
        }
    }

    private void isNoticed(Reader agent, Reader manager) {
        assertThat(manager.page().locator("#engine-state .alert")).isVisible();
        assertThat(agent.page().locator("#engine-state .alert")).isVisible();
        var health =
                readers.as("manager").get("/api/health").json().path("items").path(0);
        Assertions.assertThat(health.path("part").asString()).isEqualTo("ENGINE");
        Assertions.assertThat(health.path("status").asString()).isEqualTo("DOWN");
        Assertions.assertThat(health.path("details").path("reason").asString()).contains("did not take a command");
        Assertions.assertThat(readers.as("agent")
                        .get("/api/health/engine")
                        .json()
                        .path("ready")
                        .asBoolean())
                .isFalse();
    }

    private static void asksInVain(Reader manager) {
        long pressed = System.nanoTime();
        manager.page().locator("form[data-call$=claim] button").click();
        assertThat(manager.page().locator("#state .refusal")).containsText(ENGINE);
        Assertions.assertThat(since(pressed)).isLessThan(Duration.ofSeconds(3));
        // What is fetched anew meanwhile does not take the answer away.
        manager.hearsOfAChange();
        assertThat(manager.page().locator(".htmx-request")).hasCount(0);
        assertThat(manager.page().locator("#state .refusal")).containsText(ENGINE);
        manager.keeps("hung-claim");
    }

    /** What was sent may have reached the engine after all; then the page finds out by itself. */
    private void goesOnOnce(Reader agent, String number) {
        Page page = agent.page();
        page.waitForFunction(
                "() => location.search.includes('done=')"
                        + " || !document.querySelector('#engine-state .alert') && !document.getElementById('complete').disabled");
        if (!page.url().contains("done=")) {
            page.evaluate("document.getElementById('complete').click()");
        }
        page.waitForURL(Pattern.compile(".*/inbox\\?done=.*"));
        assertThat(page.locator("main .alert.good")).isVisible();
        Http manager = readers.as("manager");
        Assertions.assertThat(manager.get("/api/tasks?state=COMPLETED&case=" + number)
                        .json()
                        .path("items"))
                .hasSize(1);
        Assertions.assertThat(manager.get("/api/cases/" + number).json().path("notes"))
                .hasSize(1);
    }

    /** The instance of the case itself ends with the case only; that of its clocks can be taken away. */
    private String alarm(String number) {
        String asked = "/api/process-instances?process=service-level-clock&case=" + number;
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> readers.as("manager")
                                .get(asked)
                                .json()
                                .path("items")
                                .path(0)
                                .path("key")
                                .asString(""),
                        key -> !key.isEmpty());
    }

    private static Duration since(long moment) {
        return Duration.ofNanos(System.nanoTime() - moment);
    }

    private static void fillsIn(Page page) {
        assertThat(page.locator("#complete")).isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(60_000));
        page.locator("#form textarea").fill("the axle rattles");
    }

    private static void triesToComplete(Reader agent) {
        Page page = agent.page();
        assertThat(page.locator("#engine-state .alert")).isVisible();
        page.locator("#complete").click();
        assertThat(page.locator("#problem")).containsText(ENGINE);
        assertThat(page.locator("#form textarea")).hasValue("the axle rattles");
        assertThat(page.locator("#complete")).isEnabled();
        agent.keeps("away-task");
    }

    /** Each page says that the engine is away and still shows what there is; what is asked of it is refused in words. */
    private void reads(Reader manager, String number, String free, String alarm) {
        Page page = manager.page();
        assertThat(page.locator("#engine-state .alert")).isVisible();
        page.locator("tr[data-key='" + free + "'] [data-does=claim]").click();
        assertThat(page.locator("#toasts")).containsText(ENGINE);
        manager.keeps("away-inbox");
        String instance = readers.as("manager").get("/api/cases/" + number).text("processInstanceKey");
        for (String path : List.of("/board", "/cases/" + number, "/processes/service-case", "/instances/" + instance)) {
            manager.opens(path);
            assertThat(page.locator("#engine-state .alert")).isVisible();
            assertThat(page.locator(".loading:visible, [data-course]:not([data-drawn])"))
                    .hasCount(0);
            manager.keeps("away" + path.replaceAll("/(\\d+|SC-.*)$", "").replace('/', '-'));
        }
        manager.opens("/instances/" + alarm);
        page.locator("[data-opens=cancel]").click();
        page.locator("#cancel button[type=submit]").click();
        assertThat(page.locator("#cancel .refusal")).containsText(ENGINE);
    }

    private static String reports(Reader customer) {
        Page page = customer.opens("/report?serial=AWAY-" + System.nanoTime()).page();
        assertThat(page.locator("#engine-state")).hasCount(0);
        page.locator("#symptom").selectOption("NOISE");
        page.locator("#description").fill("有异响 / it rattles");
        page.locator("#name").fill("Hai Yun Logistics");
        page.locator("#email").fill("fleet@example.com");
        page.locator("main button[type=submit]").click();
        page.waitForURL(Pattern.compile(".*/track/.*"));
        customer.keeps("away-track");
        page.locator("#text").fill("还有一事 / one more thing");
        page.locator("form:has(#text) button[type=submit]").click();
        page.waitForURL(Pattern.compile(".*done=message.*"));
        String title = page.locator("h1").textContent();
        return title.substring(title.indexOf("SC-"));
    }

    /** Nobody has reloaded anything. */
    private static void goesOn(Reader agent) {
        Page page = agent.page();
        assertThat(page.locator("#engine-state .alert")).hasCount(0, inTime());
        assertThat(page.locator("#problem")).isHidden();
        assertThat(page.locator("#form textarea")).hasValue("the axle rattles");
        page.locator("#complete").click();
        page.waitForURL(Pattern.compile(".*/inbox\\?done=.*"));
        assertThat(page.locator("main .alert.good")).isVisible();
    }

    private static LocatorAssertions.HasCountOptions inTime() {
        return new LocatorAssertions.HasCountOptions().setTimeout(10_000);
    }

    private String aCase() {
        return readers.as("agent").post("/api/cases", MainJobTest.aFault()).caseNumber();
    }

    private String task(String number) {
        var tasks = new CaseTasks(readers.as("manager"));
        return await().atMost(Duration.ofSeconds(120))
                .until(() -> tasks.taskOf(number, "ConfirmAssessment"), key -> !key.isEmpty());
    }
}
