package dev.mendflow.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.mendflow.api.CaseTasks;
import dev.mendflow.api.MainJobTest;
import dev.mendflow.engine.broker.EngineReadiness;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine dies while people work, and comes back: they are told, go on reading and lose nothing. */
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
        readers.as("agent").post("/api/tasks/" + task + "/claim", Map.of());
        try (var agent = readers.signedIn("agent", "/inbox/" + task, language, width);
                var manager = readers.signedIn("manager", "/inbox?view=all&q=" + another, language, width);
                var customer = readers.visitor(language, width)) {
            fillsIn(agent.page());
            String reported;
            try (var down = new EngineHeldDown(engine)) {
                triesToComplete(agent);
                reads(manager, number, free);
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
    private void reads(Reader manager, String number, String free) {
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
