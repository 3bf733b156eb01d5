package dev.mendflow.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.mendflow.api.Crew;
import dev.mendflow.api.MainJobTest;
import dev.mendflow.api.accounts.Accounts;
import dev.mendflow.technician.Technicians;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A page stays open for longer than the session of its reader lasts. */
@InTheBrowser
class SessionOverInTheBrowserTest {

    private final Readers readers;

    @Autowired
    Technicians technicians;

    @Autowired
    Accounts accounts;

    SessionOverInTheBrowserTest(Readers readers) {
        this.readers = readers;
    }

    @ParameterizedTest
    @CsvSource({"zh,1280", "en,390"})
    void whoOnlyLookedSignsInAndIsBackOnThePage(String language, int width) {
        try (var manager = readers.signedIn("manager", "/board?period=7", language, width)) {
            Page page = manager.page();
            manager.sessionEnds();
            manager.hearsOfAChange();
            page.waitForURL("**/login?expired");
            manager.keeps("session-over");

            manager.signsIn("manager", readers.people().password("manager"));

            page.waitForURL(Pattern.compile(".*/board\\?period=7.*"));
            assertThat(page.locator("#board-now")).isVisible();
            assertThat(page.locator(".site-nav [aria-current]")).isVisible();
            manager.hasSeenNothingBut("the server responded with a status of 40");
        }
    }

    @ParameterizedTest
    @CsvSource({"zh,1280", "en,390"})
    void whoTypedStaysSignsInBesideAndGoesOn(String language, int width) {
        String number =
                readers.as("agent").post("/api/cases", MainJobTest.aFault()).caseNumber();
        try (var agent = readers.signedIn("agent", "/cases/" + number, language, width)) {
            Page page = agent.page();
            Locator words = page.locator("form[data-call$=messages] textarea");
            words.fill("half a sentence");
            agent.sessionEnds();
            agent.hearsOfAChange();
            assertThat(page.locator("#toasts div").first()).isVisible();
            assertThat(words).hasValue("half a sentence");

            agent.signsInBeside("agent", readers.people().password("agent"));
            page.locator("form[data-call$=messages] button[type=submit]").click();

            page.waitForURL(Pattern.compile(".*done=.*"));
            assertThat(page.locator(".conversation")).containsText("half a sentence");
            agent.hasSeenNothingBut("the server responded with a status of 40");
        }
    }

    @ParameterizedTest
    @CsvSource({"zh,1280", "en,390"})
    void whatAnAdministratorTypedIsSavedAfterSigningInBeside(String language, int width) {
        try (var crew = Crew.inANewArea(technicians, accounts);
                var root = readers.signedIn("root", "/admin", language, width)) {
            String code = crew.technician("Away", 0, "MECHANICAL");
            Page page = root.page();
            String save = "form[data-guards] button[type=submit]";
            List<String[]> forms = language.equals("zh")
                    ? List.of(
                            new String[] {"/admin/accounts/" + code, "#name", save},
                            new String[] {"/admin/calendars/CN", "#name", "button[data-does=preview]"})
                    : List.of(new String[] {"/admin/technicians/" + code, "#vehicle", save}, new String[] {
                        "/admin/targets", "#reason-RESPONSE_IN_TIME", "#RESPONSE_IN_TIME button[type=submit]"
                    });
            for (String[] form : forms) {
                root.opens(form[0]);
                page.locator("details:has(" + form[1] + ") > summary").all().forEach(Locator::click);
                page.locator(form[1]).fill("half a word");
                root.sessionEnds();
                page.locator(form[2]).click();
                assertThat(page.locator("[data-refusal] a[href='/login'][target=_blank]"))
                        .isVisible();
                assertThat(page.locator(form[1])).hasValue("half a word");

                root.signsInBeside("root", readers.people().password("root"));
                page.locator(form[2]).click();

                assertThat(page.locator("main .alert.good, [data-impact] .alert"))
                        .isVisible();
            }
            root.hasSeenNothingBut("the server responded with a status of 40");
        }
    }
}
