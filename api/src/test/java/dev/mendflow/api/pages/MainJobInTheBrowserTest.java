package dev.mendflow.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main job as people do it: a customer reports, an agent assesses and repairs, the customer rates. */
@InTheBrowser
class MainJobInTheBrowserTest {

    private static final double PATIENCE = 90_000;

    private final Readers readers;

    MainJobInTheBrowserTest(Readers readers) {
        this.readers = readers;
    }

    @ParameterizedTest
    @CsvSource({"zh,1280", "en,390"})
    void aFaultIsReportedAssessedRepairedRatedAndClosed(String language, int width) {
        try (var customer = readers.visitor(language, width);
                var agent = readers.signedIn("agent", "/inbox", language, width)) {
            String number = reports(customer, "LF" + language + width);
            doesTask(agent, number, "assess", () -> choose(agent, "mode", "远程", "Remote"));
            doesTask(agent, number, "repair", () -> {});

            await().atMost(Duration.ofSeconds(60)).until(() -> {
                customer.page().reload();
                return customer.page().locator("form.rating").isVisible();
            });
            customer.keeps("track-feedback");
            rates(customer);

            looksAtTheCase(agent, number);
            agent.hasSeenNoError();
            customer.hasSeenNoError();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh,1280", "en,390"})
    void aManagerSeesProcessesAndInstancesOnTheirDiagrams(String language, int width) {
        try (var manager = readers.signedIn("manager", "/processes", language, width)) {
            Page page = manager.page();
            assertThat(page.locator("main tbody tr").first()).isVisible();
            manager.keeps("processes");
            manager.opens("/processes/service-case");
            showsADiagram(page);
            manager.keeps("process");
            manager.opens("/instances?process=service-case");
            manager.keeps("instances");
            page.locator("main tbody th a").first().click();
            showsADiagram(page);
            assertThat(page.locator(".bjs-powered-by")).isVisible();
            manager.keeps("instance");
            manager.hasSeenNoError();
        }
    }

    private static String reports(Reader customer, String serial) {
        Page page = customer.opens("/report?serial=" + serial + "-" + System.nanoTime())
                .page();
        page.locator("#symptom").selectOption("NOISE");
        page.locator("#description").fill("行驶时有异响 / it rattles while driving");
        page.locator("#name").fill("Hai Yun Logistics");
        page.locator("#email").fill("fleet@example.com");
        page.locator("main button[type=submit]").click();
        page.waitForURL(Pattern.compile(".*/track/.*"));
        String title = page.locator("h1").textContent();
        return title.substring(title.indexOf("SC-"));
    }

    /** On the page of the survey's link, with one tap; once is enough. */
    private static void rates(Reader customer) {
        Page page = customer.page();
        String survey = page.url().replaceAll(".*/track/([\\w-]+).*", "/survey/$1");
        customer.opens(survey);
        customer.keeps("survey");
        page.locator(".faces button[value='5']").click();
        assertThat(page.locator(".survey.done")).containsText("5");
        customer.keeps("survey-done");
        customer.opens(survey);
        assertThat(page.locator(".faces")).hasCount(0);
    }

    /** Finds the task of the case in the inbox, takes it, fills in the form and completes it. */
    private void doesTask(Reader agent, String number, String what, Runnable fillsIn) {
        Page page = agent.page();
        await().atMost(Duration.ofSeconds(90)).until(() -> {
            agent.opens("/inbox?view=groups&q=" + number);
            return page.locator("main tbody tr").count() == 1;
        });
        agent.keeps("inbox-" + what);
        page.locator("main tbody th a").click();
        assertThat(page.locator("#form .fjs-form")).isVisible(patiently());
        assertThat(page.locator("#complete")).isDisabled();
        page.locator("form[data-call$=claim] button").click();
        page.waitForURL(Pattern.compile(".*done=.*"));
        assertThat(page.locator("#form .fjs-powered-by")).isVisible(patiently());
        assertThat(page.locator("#complete")).isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(PATIENCE));
        fillsIn.run();
        agent.keeps("task-" + what);
        page.locator("#complete").click();
        page.waitForURL(Pattern.compile(".*/inbox\\?done=.*"));
    }

    private static void choose(Reader agent, String field, String chinese, String english) {
        Page page = agent.page();
        var select = page.locator("#form .fjs-form-field-select:has(input[id$='" + field + "'])");
        if (select.count() > 0) {
            select.locator(".fjs-input-group, input").first().click();
            page.getByText(Pattern.compile(chinese + "|" + english)).first().click();
            return;
        }
        page.locator("#form")
                .getByRole(
                        AriaRole.RADIO,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName(Pattern.compile(chinese + "|" + english)))
                .first()
                .check();
    }

    private static void looksAtTheCase(Reader agent, String number) {
        Page page = agent.opens("/cases/" + number).page();
        showsADiagram(page);
        agent.keeps("case");
        agent.opens("/cases?q=" + number);
        assertThat(page.locator("main tbody tr")).hasCount(1);
        agent.keeps("cases");
    }

    private static void showsADiagram(Page page) {
        assertThat(page.locator("#diagram[data-shown=true]")).isVisible(patiently());
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }
}
