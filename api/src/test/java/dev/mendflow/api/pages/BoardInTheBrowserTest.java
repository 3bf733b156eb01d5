package dev.mendflow.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import dev.mendflow.api.MainJobTest;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A manager looks at the board, sees a case come in, and goes from a figure to its cases. */
@InTheBrowser
class BoardInTheBrowserTest {

    private final Readers readers;

    BoardInTheBrowserTest(Readers readers) {
        this.readers = readers;
    }

    @ParameterizedTest
    @CsvSource({"zh,1280", "en,390"})
    void theBoardIsWhereManagersStart(String language, int width) {
        try (var manager = readers.signedIn("manager", "/login", language, width)) {
            Page page = manager.page();
            page.waitForURL("**/board");
            assertThat(page.locator("[data-live=on]")).isVisible();
            assertThat(page.locator(".chart[data-drawn] canvas").first()).isVisible();

            String region = "T-" + System.nanoTime();
            var fault = MainJobTest.aFault();
            fault.put("region", region);
            String number = readers.as("agent").post("/api/cases", fault).caseNumber();
            assertThat(page.locator("[data-kpi=REPORTED] .figure-value a"))
                    .hasText(
                            Pattern.compile("[1-9].*"),
                            new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
                                    .setTimeout(30_000));
            page.locator("[data-course-figure]").selectOption("REPORTED");
            assertThat(page.locator(".chart[data-drawn=REPORTED]")).isVisible();
            manager.keeps("board");

            var reported = page.locator("a[href*='kpi=REPORTED'][href*='" + region + "']");
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                manager.opens("/board?period=7&by=region");
                return reported.count() > 0;
            });
            assertThat(page.locator(".chart[data-drawn] canvas").first()).isVisible();
            reported.first().click();
            page.waitForURL("**/board/cases?**");
            assertThat(page.getByText(number).first()).isVisible();
            manager.keeps("board-cases");

            manager.opens("/board?from=2026-05-02&to=2026-05-01");
            assertThat(page.locator("[role=alert]").first()).isVisible();
            manager.opens("/board/cases?kpi=CSAT&from=2020-01-01&to=2020-01-02");
            assertThat(page.locator(".empty")).isVisible();
            manager.keeps("board-cases-empty");
            manager.hasSeenNoError();
        }
    }
}
