package dev.mendflow.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.mendflow.api.Crew;
import dev.mendflow.api.accounts.Accounts;
import dev.mendflow.technician.Technicians;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The dispatcher at the board and the technician on the phone. */
@InTheBrowser
class FieldInTheBrowserTest {

    private final Readers readers;

    @Autowired
    Technicians technicians;

    @Autowired
    Accounts accounts;

    private Crew crew;
    private String near;
    private String far;
    private String number;

    FieldInTheBrowserTest(Readers readers) {
        this.readers = readers;
    }

    @BeforeEach
    void aJobThatTheNearestWasAskedFor() {
        crew = Crew.inANewArea(technicians, accounts);
        near = crew.technician("Near", 0, "MECHANICAL");
        far = crew.technician("Far", 20, "MECHANICAL");
        crew.technician("Clerk", 0, "SOFTWARE");
        number = crew.aJob(readers.as("manager"));
        crew.offered(number, near, readers.port());
    }

    @AfterEach
    void theCrewLeaves() {
        crew.close();
    }

    @ParameterizedTest
    @CsvSource({"zh,1280", "en,390"})
    void aTechnicianAcceptsArrivesHasItSignedAndReports(String language, int width) {
        try (var technician = readers.signedIn(near, crew.passwords().get(near), "/login", language, width)) {
            Page page = technician.page();
            page.waitForURL(Pattern.compile(".*/jobs"));
            assertThat(page.locator(".job.offer")).hasCount(1);
            thumbs(page.locator("[data-accept]"));
            technician.keeps("jobs-offer");

            page.locator("[data-accept]").click();
            page.locator("a.job").first().click(new Locator.ClickOptions().setTimeout(60_000));
            assertThat(page.locator("a[href^='geo:31']")).isVisible();
            page.waitForLoadState();
            page.locator("[data-post$=arrival]").click();
            assertThat(page.locator("#job-head")).hasAttribute("data-status", "ON_SITE");
            page.locator("[data-check=TESTED]").check();
            exchangesAPart(page);
            signs(page);
            page.locator("#diagnosis").fill("bearing worn");
            page.reload();
            assertThat(page.locator("#diagnosis")).hasValue("bearing worn");
            assertThat(page.locator("[data-check=TESTED]")).isChecked();
            technician.keeps("job");

            technician.sessionEnds();
            page.locator("#finish-form button[type=submit]").click();
            assertThat(page.locator("#problem")).isVisible();
            assertThat(page.locator("#diagnosis")).hasValue("bearing worn");
            technician.keeps("job-signed-out");
            technician.signsInBeside(near, crew.passwords().get(near));
            page.locator("#finish-form button[type=submit]").click();
            page.waitForURL(Pattern.compile(".*/jobs\\?done=.*"));
            technician.hasSeenNothingBut("the server responded with a status of 40");
        }
    }

    @ParameterizedTest
    @CsvSource({"zh,1280", "en,390"})
    void aDispatcherSeesWhyAndGivesTheJobToSomebodyElse(String language, int width) {
        try (var dispatcher = readers.signedIn("dispatcher", "/login", language, width)) {
            Page page = dispatcher.page();
            page.waitForURL(Pattern.compile(".*/dispatch"));
            dispatcher.opens("/dispatch?region=" + crew.region());
            assertThat(page.locator(".lane")).hasCount(3);
            dispatcher.keeps("dispatch");

            page.locator(".wait [data-assign]").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#assign-title")).isFocused();
            assertThat(page.locator("li.unfit .reasons li").first()).isVisible();
            assertThat(page.locator("li.unfit [data-gives]")).hasCount(0);
            dispatcher.keeps("dispatch-assign");
            if (width < 1000) {
                page.locator("[data-gives='" + far + "']").focus();
                page.keyboard().press("Enter");
                assertThat(page.locator("#assign"))
                        .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(30_000));
            } else {
                page.keyboard().press("Escape");
                drags(dispatcher);
            }

            var theirs = page.locator(".lane[data-technician='" + far + "'] .block.PLANNED");
            assertThat(theirs).hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
            assertThat(page.locator(".wait [data-assign='" + number + "']")).hasCount(0);

            dispatcher.opens("/cases/" + number);
            assertThat(page.locator("#live-timeline")).containsText("Far");
            page.locator("#live-actions a[href^='/dispatch']").click();
            assertThat(page.locator("#assign-title")).containsText(number);
            assertThat(page).hasURL(Pattern.compile(".*/dispatch"));
            dispatcher.hasSeenNoError();
        }
    }

    private void drags(Reader dispatcher) {
        Page page = dispatcher.page();
        var job = page.locator(".wait[data-job='" + number + "']").boundingBox();
        var lane = page.locator(".lane[data-technician='" + far + "']");
        var from = lane.boundingBox();
        page.mouse().move(job.x + 30, job.y + 10);
        page.mouse().down();
        page.mouse().move(job.x + 60, job.y + 40);
        page.mouse().move(from.x + 250, from.y + 20);
        assertThat(page.locator(".lane.may")).hasCount(2);
        assertThat(page.locator(".lane.may-not .lane-verdict")).hasText("不具备该产品此类维修的技能");
        Assertions.assertThat(lane.boundingBox().y)
                .as("a lane stays where it is while something is dragged to it")
                .isEqualTo(from.y);
        page.mouse().up();
    }

    private static void exchangesAPart(Page page) {
        page.locator("details:has(#part-form) summary").click();
        page.locator("#partNumber").fill("BRG-M4");
        page.locator("#faultySerial").fill("OLD-1");
        page.locator("#replacementSerial").fill("NEW-1");
        page.locator("#part-form button[type=submit]").click();
        assertThat(page.locator("#parts")).containsText("NEW-1");
    }

    private static void signs(Page page) {
        page.locator("#pad").scrollIntoViewIfNeeded();
        var pad = page.locator("#pad").boundingBox();
        page.mouse().move(pad.x + 20, pad.y + 20);
        page.mouse().down();
        page.mouse().move(pad.x + 120, pad.y + 60);
        page.mouse().up();
        page.locator("#signer").fill("Li Na");
        page.locator("#sign-form button[type=submit]").click();
        assertThat(page.locator("#signed img.drawn")).isVisible();
    }

    private static void thumbs(Locator button) {
        Assertions.assertThat(button.boundingBox().height).isGreaterThanOrEqualTo(44);
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
    }
}
