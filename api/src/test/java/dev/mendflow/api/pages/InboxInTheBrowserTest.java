package dev.mendflow.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.mendflow.api.Http;
import dev.mendflow.api.MainJobTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agent's day: by keyboard, several at once, and with nothing typed lost. */
@InTheBrowser
class InboxInTheBrowserTest {

    private static final String BELL_RINGS = """
            () => new Promise((done) => {
              document.body.addEventListener('htmx:afterSettle', () => done(), { once: true });
              htmx.ajax('GET', '/notices/bell', { target: '#bell', swap: 'outerHTML' });
            })""";

    private final Readers readers;

    InboxInTheBrowserTest(Readers readers) {
        this.readers = readers;
    }

    @ParameterizedTest
    @CsvSource({"zh,1280", "en,390"})
    void tasksAreTakenByKeyboardAndInBulkAndAViewIsKept(String language, int width) {
        String customer = "Yun" + UUID.randomUUID();
        aTask(customer);
        aTask(customer);
        try (var manager = readers.signedIn("manager", "/inbox?view=all&q=" + customer, language, width)) {
            Page page = manager.page();
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
        readers.as("agent").post("/api/tasks/" + task + "/claim", Map.of());
        try (var agent = readers.signedIn("agent", "/inbox/" + task, language, width)) {
            Page page = agent.page();
            assertThat(page.locator("#complete")).isEnabled(patiently());
            page.locator("#form textarea").fill("the axle rattles");
            assertThat(page.locator("#diagram[data-shown=true]")).isVisible();
            agent.keeps("task");
            page.reload();
            assertThat(page.locator("#restored")).isVisible();
            assertThat(page.locator("#form textarea")).hasValue("the axle rattles");

            readers.as("manager").post("/api/tasks/" + task + "/assign", Map.of("assignee", "root"));

            assertThat(page.locator("#state[data-state=TAKEN]")).isVisible();
            assertThat(page.locator("#kept-text")).containsText("the axle rattles");
            assertThat(page.locator("#complete")).isDisabled();
            agent.keeps("task-taken");
            agent.hasSeenNoError();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh,1280", "en,390"})
    void whatIsTypedOutlivesTheSession(String language, int width) {
        String task = aTask("Yun" + UUID.randomUUID());
        readers.as("agent").post("/api/tasks/" + task + "/claim", Map.of());
        try (var agent = readers.signedIn("agent", "/inbox/" + task, language, width)) {
            Page page = agent.page();
            assertThat(page.locator("#complete")).isEnabled(patiently());
            page.locator("#form textarea").fill("the axle rattles");

            agent.sessionEnds();
            page.locator("#complete").click();

            assertThat(page.locator("#problem a[href='/login'][target=_blank]")).isVisible();
            assertThat(page.locator("#form textarea")).hasValue("the axle rattles");
            agent.keeps("task-signed-out");
            agent.signsInBeside("agent", readers.people().password("agent"));
            page.locator("#complete").click();
            page.waitForURL(Pattern.compile(".*/inbox\\?done=.*"));
            agent.hasSeenNothingBut("the server responded with a status of 40");
        }
    }

    @ParameterizedTest
    @CsvSource({"zh,1280", "en,390"})
    void anAnswerThatGotLostIsAskedForAgain(String language, int width) {
        String task = aTask("Yun" + UUID.randomUUID());
        readers.as("agent").post("/api/tasks/" + task + "/claim", Map.of());
        try (var agent = readers.signedIn("agent", "/inbox/" + task, language, width)) {
            Page page = agent.page();
            assertThat(page.locator("#complete")).isEnabled(patiently());
            page.locator("#form textarea").fill("the axle rattles");
            page.route(
                    "**/complete",
                    call -> {
                        call.fetch();
                        call.abort();
                    },
                    new Page.RouteOptions().setTimes(1));

            page.locator("#complete").click();

            page.waitForURL(Pattern.compile(".*/inbox\\?done=.*"));
            agent.hasSeenNothingBut("net::ERR_FAILED");
        }
    }

    @ParameterizedTest
    @CsvSource({"zh,1280", "en,390"})
    void theKeyboardStaysWhereTheReaderIs(String language, int width) {
        String customer = "Yun" + UUID.randomUUID();
        String first = aTask(customer);
        String second = aTask(customer);
        try (var agent = readers.signedIn("agent", "/inbox?view=groups&q=" + customer, language, width)) {
            Page page = agent.page();
            Locator tasks = page.locator("#tasks tbody th a");
            assertThat(tasks).hasCount(2);
            assertThat(page.locator("[data-live=on]")).isVisible();
            page.keyboard().press("j");
            String gone = page.locator("#tasks tr.here").getAttribute("data-key");
            String left = gone.equals(first) ? second : first;

            readers.as("manager").post("/api/tasks/" + gone + "/assign", Map.of("assignee", "root"));

            assertThat(tasks).hasCount(1);
            assertThat(page.locator("tr[data-key='" + left + "'] th a")).isFocused();

            // A refresh that fails must not bring the reader back later from where they went meanwhile.
            page.route("**/inbox?**", call -> call.fulfill(new Route.FulfillOptions().setStatus(500)));
            agent.hearsOfAChange();
            assertThat(page.locator("#toasts div")).isVisible();
            page.keyboard().press("/");
            page.evaluate(BELL_RINGS);
            assertThat(page.locator("#q")).isFocused();
            agent.hasSeenNothingBut("500");
        }
    }

    @ParameterizedTest
    @CsvSource({"zh,1280", "en,390"})
    void whatChangesDuringARefreshIsAskedForToo(String language, int width) {
        try (var agent = readers.signedIn("agent", "/inbox", language, width)) {
            Page page = agent.page();
            assertThat(page.locator("[data-live=on]")).isVisible();
            var held = new ArrayList<Route>();
            page.route("**/inbox?**", held::add, new Page.RouteOptions().setTimes(1));
            agent.hearsOfAChange();
            page.waitForCondition(() -> !held.isEmpty());
            agent.hearsOfAChange();

            page.waitForRequest("**/inbox?**", () -> held.getFirst().resume());

            agent.hasSeenNoError();
        }
    }

    /** The key of the assessment of a new case. */
    private String aTask(String customer) {
        Http agent = readers.as("agent");
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

    private static LocatorAssertions.IsEnabledOptions patiently() {
        return new LocatorAssertions.IsEnabledOptions().setTimeout(60_000);
    }
}
