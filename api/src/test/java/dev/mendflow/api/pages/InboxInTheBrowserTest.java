package dev.mendflow.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.mendflow.api.Http;
import dev.mendflow.api.MainJobTest;
import dev.mendflow.api.People;
import dev.mendflow.api.WholeApplication;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An agent's day: by keyboard, several at once, and with nothing typed lost. */
@WholeApplication
class InboxInTheBrowserTest {

    private static LocalBrowser browser;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @BeforeAll
    static void open() {
        browser = new LocalBrowser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"zh,1280", "en,390"})
    void tasksAreTakenByKeyboardAndInBulkAndAViewIsKept(String language, int width) {
        String customer = "Yun" + UUID.randomUUID();
        aTask(customer);
        aTask(customer);
        try (var manager = reader(language, width)) {
            Page page = signedIn(manager, "manager", "/inbox?view=all&q=" + customer);
            assertThat(page.locator("#tasks tbody tr")).hasCount(2);
            page.waitForLoadState();
            page.keyboard().press("j");
            page.keyboard().press("x");
            page.keyboard().press("j");
            page.keyboard().press("x");
            assertThat(page.locator("#bulk")).isVisible();
            manager.keeps("inbox-selected");
            page.locator("[data-bulk=CLAIM]").click();
            assertThat(page.locator("#results-list .good")).hasCount(2);
            assertThat(page.locator("#tasks .with .mine")).hasCount(2);
            page.keyboard().press("?");
            assertThat(page.locator("#keys")).isVisible();
            manager.keeps("inbox-keys");
            page.keyboard().press("Escape");
            page.locator("[data-opens=save]").click();
            page.locator("#view-name").fill(customer);
            page.locator("#save-form [type=submit]").click();
            assertThat(page.locator(".chip.current")).hasCount(1);
            manager.keeps("inbox-view");
            manager.opens("/inbox?view=mine&q=nobody-" + customer);
            assertThat(page.locator("#tasks .empty")).isVisible();
            manager.keeps("inbox-empty");
            manager.hasSeenNoError();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh,1280", "en,390"})
    void whatIsTypedIsNotLostWhenAnotherTakesTheTask(String language, int width) {
        String task = aTask("Yun" + UUID.randomUUID());
        try (var agent = reader(language, width)) {
            people.as("agent", port).post("/api/tasks/" + task + "/claim", Map.of());
            Page page = signedIn(agent, "agent", "/inbox/" + task);
            assertThat(page.locator("#complete")).isEnabled(patiently());
            page.locator("#form textarea").fill("the axle rattles");
            assertThat(page.locator("#diagram[data-shown=true]")).isVisible();
            agent.keeps("task");
            page.reload();
            assertThat(page.locator("#restored")).isVisible();
            assertThat(page.locator("#form textarea")).hasValue("the axle rattles");

            people.as("manager", port).post("/api/tasks/" + task + "/assign", Map.of("assignee", "root"));

            assertThat(page.locator("#state[data-state=TAKEN]")).isVisible();
            assertThat(page.locator("#kept-text")).containsText("the axle rattles");
            assertThat(page.locator("#complete")).isDisabled();
            agent.keeps("task-taken");
            agent.hasSeenNoError();
        }
    }

    /** The key of the assessment of a new case. */
    private String aTask(String customer) {
        Http agent = people.as("agent", port);
        var fault = MainJobTest.aFault();
        fault.put("customer", Map.of("ref", customer, "name", customer, "tier", "B"));
        String number = agent.post("/api/cases", fault).text("number");
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> agent.get("/api/tasks?case=" + number)
                                .json()
                                .path("items")
                                .path(0)
                                .path("key")
                                .asString(""),
                        key -> !key.isEmpty());
    }

    private Page signedIn(Reader somebody, String login, String path) {
        somebody.opens(path);
        somebody.signsIn(login, people.password(login));
        return somebody.page();
    }

    private static LocatorAssertions.IsEnabledOptions patiently() {
        return new LocatorAssertions.IsEnabledOptions().setTimeout(60_000);
    }

    private Reader reader(String language, int width) {
        return new Reader(browser.browser(), "http://localhost:" + port, language, width);
    }
}
