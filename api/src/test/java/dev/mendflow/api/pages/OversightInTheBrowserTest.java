package dev.mendflow.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.mendflow.api.SampleModels;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What those who lead and design see of processes, instances and incidents, and what they do about them. */
@InTheBrowser
class OversightInTheBrowserTest {

    private final Readers readers;

    OversightInTheBrowserTest(Readers readers) {
        this.readers = readers;
    }

    @ParameterizedTest
    @CsvSource({"zh,1280", "en,390"})
    void aManagerSeesTheHeatFindsAnInstanceMovesItAndStopsIt(String language, int width) {
        var models = new SampleModels(readers.as("designer"), "sample-seen-" + width);
        int first = models.deploy(models.waiting("Look"));
        String key = models.instance("&version=" + first, 1);
        int second = models.deploy(models.waiting("Look closely"));
        try (var manager = readers.signedIn("manager", "/processes", language, width)) {
            Page page = manager.page();
            assertThat(page.locator("main tbody tr").first()).isVisible();
            manager.keeps("oversight-processes");

            manager.opens("/processes/sample-seen-" + width + "?version=" + first);
            assertThat(page.locator("#diagram[data-heated=true]")).isVisible();
            assertThat(page.locator(".heat-figure").first()).hasText("1");
            assertThat(page.locator("#heat-legend li")).hasCount(1);
            page.locator("input[name=layer][value=completed]").check();
            assertThat(page.locator("[data-element-id=Start].heat-count-5")).hasCount(1);
            manager.keeps("oversight-heat");

            manager.opens("/instances?process=sample-seen-" + width + "&element=Work&version=" + first);
            assertThat(page.locator("main tbody tr")).hasCount(1);
            manager.keeps("oversight-search");
            manager.opens("/instances?variable=nonsense");
            assertThat(page.locator("#variable[aria-invalid=true]")).isVisible();

            manager.opens("/instances/" + key);
            page.locator("[data-opens=migrate]").click();
            page.locator("#migrate-version").selectOption(String.valueOf(second));
            assertThat(page.locator("#migration-plan .moves li")).hasCount(3);
            manager.keeps("oversight-migration");
            page.locator("#migrate-do").click();
            page.waitForURL(Pattern.compile(".*done=(instance-migrated|pending).*"));

            page.locator("[data-opens=modify]").click();
            assertThat(page.locator("form[data-modifies] button[type=submit]")).isDisabled();
            page.locator("#modify-activate").selectOption("Work");
            assertThat(page.locator(".modify-will")).containsText("Look closely");
            page.locator("form[data-modifies] button[type=submit]").click();
            page.waitForURL(Pattern.compile(".*done=(instance-modified|pending).*"));

            page.locator("[data-opens=cancel]").click();
            manager.keeps("oversight-cancel");
            page.locator("#cancel button[type=submit]").click();
            page.waitForURL(Pattern.compile(".*done=(instance-cancelled|pending).*"));
            assertThat(page.locator("#deeds-title + ol li")).hasCount(3);
            assertThat(page.locator("#live-actions button")).hasCount(0);
            manager.keeps("oversight-instance");
            manager.hasSeenNoError();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh,1280", "en,390"})
    void allOfAKindAreTriedAgainWithTheirProgress(String language, int width) {
        var models = new SampleModels(readers.as("designer"), "sample-failing-" + width);
        models.deploy(models.stuck());
        models.instance("&incident=true", 3);
        try (var manager = readers.signedIn("manager", "/incidents", language, width)) {
            Page page = manager.page();
            var kind = page.locator("#kinds tr", new Page.LocatorOptions().setHasText("sample-failing-" + width));
            assertThat(kind.locator(".badge")).hasText("3");
            manager.keeps("oversight-incidents");
            kind.locator("[data-retries]").click();
            page.locator("#retry-go").click();
            assertThat(page.locator("#retry[data-over=true]")).isVisible();
            assertThat(page.locator("#retry-told")).containsText("3");
            manager.keeps("oversight-retry");
            manager.hasSeenNoError();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh,1280", "en,390"})
    void aDesignerIsToldWhatIsWrongBeforeTheEngineIs(String language, int width) {
        var models = new SampleModels(readers.as("designer"), "sample-draft-" + width);
        try (var designer = readers.signedIn("designer", "/processes", language, width)) {
            Page page = designer.page();
            page.locator("[data-opens=deploy]").click();
            page.locator("#deploy-files").setInputFiles(file(models.bomb()));
            page.locator("#deploy-lint").click();
            assertThat(page.locator("#deploy-findings li")).hasCount(1);
            designer.keeps("oversight-lint");
            page.locator("#deploy-files").setInputFiles(file(models.waiting("Look")));
            page.locator("#deploy-form button[type=submit]").click();
            assertThat(page.locator("#deploy-findings .alert.good")).isVisible();
            designer.hasSeenNoError();
        }
    }

    private static FilePayload file(String xml) {
        return new FilePayload("draft.bpmn", "application/octet-stream", xml.getBytes(StandardCharsets.UTF_8));
    }
}
