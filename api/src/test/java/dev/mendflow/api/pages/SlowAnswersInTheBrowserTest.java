package dev.mendflow.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import dev.mendflow.api.CaseTasks;
import dev.mendflow.api.MainJobTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * An answer that takes its time: a part that brings itself up to date carries a word, what somebody asked for is said to those who
 * look and to those who listen, with motion or without, and a button that works is not pressed twice.
 */
@InTheBrowser
class SlowAnswersInTheBrowserTest {

    private static final Pattern LOADING = Pattern.compile("加载中…|Loading…");
    private static final Pattern WORKING = Pattern.compile("正在处理…|Working…");

    /** What is said while the page that follows a search is under way: nothing else can be asked of the page then. */
    private static final String SEARCH = """
            () => new Promise((done) => {
              const told = document.getElementById('working');
              new MutationObserver(() => done(told.textContent)).observe(told, { childList: true });
              document.querySelector('form[data-applies]').requestSubmit();
            })""";

    private final Readers readers;

    SlowAnswersInTheBrowserTest(Readers readers) {
        this.readers = readers;
    }

    @Test
    void theInboxAndACaseSayThatTheyWork() {
        String number =
                readers.as("agent").post("/api/cases", MainJobTest.aFault()).caseNumber();
        String task = task(number);
        try (var agent = still(readers.signedIn("agent", "/inbox?view=all&q=" + number, "zh", 390))) {
            Page page = agent.page();
            refreshes(agent, "/inbox\\?.*", "#tasks");
            agent.keeps("slow-inbox-done");
            presses(
                    page,
                    page.locator("tr[data-key='" + task + "'] [data-does=claim]"),
                    "/api/tasks/" + task + "/claim");
            assertThat(page.locator("#toasts div").first()).isVisible();

            agent.opens("/cases/" + number);
            refreshes(agent, "/cases/" + number, "#live-talk");
            Locator form = page.locator("form[data-call$=messages]");
            form.locator("textarea").fill("on its way");
            presses(page, form.locator("button[type=submit]"), "/api/cases/" + number + "/messages");
            page.waitForURL(Pattern.compile(".*done=.*"));

            agent.opens("/cases");
            try (var held = new HeldBack(page, "/cases\\?.*")) {
                Assertions.assertThat(String.valueOf(page.evaluate(SEARCH))).matches(LOADING);
                Assertions.assertThat(held.asked()).isOne();
            }
            page.waitForURL(Pattern.compile(".*/cases\\?.*"));
            assertThat(page.locator("#working")).isEmpty();
            agent.hasSeenNoError();
        }
    }

    @Test
    void theBoardAProcessAndAFormSayThatTheyWork() {
        try (var manager = still(readers.signedIn("manager", "/board", "en", 1280))) {
            Page page = manager.page();
            refreshes(manager, "/board/now", "#board-now");

            try (var held = new HeldBack(page, "/processes/service-case/diagram.*")) {
                manager.opens("/processes/service-case");
                assertThat(page.locator("#diagram .loading[role=status]")).hasText(LOADING);
                Assertions.assertThat(held.asked()).isOne();
            }
            assertThat(page.locator("#diagram[data-shown=true]")).isVisible();
            refreshes(manager, "/processes/service-case\\?.*", "#live-figures");

            manager.opens("/admin/calendars/" + aCalendar());
            page.locator("#name").fill("改 / changed");
            presses(page, page.locator("button[data-does=preview]"), "/api/service-levels/preview");
            assertThat(page.locator("[data-impact] .alert")).isVisible();
            manager.hasSeenNoError();
        }
    }

    /** Nothing moves for them. */
    private static Reader still(Reader reader) {
        reader.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        return reader;
    }

    private static void refreshes(Reader reader, String addresses, String part) {
        Page page = reader.page();
        Locator shown = page.locator(part);
        try (var held = new HeldBack(page, addresses)) {
            reader.hearsOfAChange();
            assertThat(shown).hasAttribute("aria-busy", "true");
            assertThat(shown).hasAttribute("data-slow", LOADING);
            Assertions.assertThat(held.asked()).isOne();
            // Nobody asked, so nobody is interrupted.
            assertThat(page.locator("#working")).isEmpty();
            reader.keeps("slow-" + part.substring(1));
        }
        assertThat(shown).not().hasAttribute("aria-busy", "true");
        assertThat(shown).not().hasAttribute("data-slow", LOADING);
    }

    private static void presses(Page page, Locator button, String address) {
        Locator told = page.locator("#working[role=status]");
        try (var held = new HeldBack(page, address)) {
            button.click();
            assertThat(button).hasAttribute("aria-busy", "true");
            button.click();
            assertThat(told).hasText(WORKING);
            assertThat(told).isInViewport();
            Assertions.assertThat(held.asked()).isOne();
        }
        assertThat(page.locator("#working")).isEmpty();
    }

    private String aCalendar() {
        String id = "CAL-" + UUID.randomUUID().toString().substring(0, 8);
        readers.as("manager")
                .put(
                        "/api/calendars/" + id,
                        Map.of(
                                "zone",
                                "Asia/Shanghai",
                                "name",
                                "慢 / Slow",
                                "week",
                                Map.of("MONDAY", List.of("09:00-12:00")),
                                "reason",
                                "new",
                                "version",
                                0));
        return id;
    }

    private String task(String number) {
        var tasks = new CaseTasks(readers.as("manager"));
        return await().atMost(Duration.ofSeconds(120))
                .until(() -> tasks.taskOf(number, "ConfirmAssessment"), key -> !key.isEmpty());
    }
}
