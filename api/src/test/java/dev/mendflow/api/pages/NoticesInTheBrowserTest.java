package dev.mendflow.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.mendflow.notification.Notices;
import dev.mendflow.notification.Recipient;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The bell and what it rings for. */
@InTheBrowser
class NoticesInTheBrowserTest {

    private final Readers readers;

    @Autowired
    Notices notices;

    NoticesInTheBrowserTest(Readers readers) {
        this.readers = readers;
    }

    @ParameterizedTest
    @CsvSource({"zh,1280", "en,390"})
    void theBellCountsWhatIsUnreadUntilItIsRead(String language, int width) {
        try (var manager = readers.signedIn("manager", "/notices", language, width)) {
            Page page = manager.page();
            readAll(page);
            assertThat(page.locator("#bell .bell-count")).hasCount(0);
            manager.opens("/notices?unread=true");
            assertThat(page.locator(".empty")).isVisible();
            manager.keeps("notices-empty");

            tell("promise-breached", true);
            tell("promise-at-risk", false);
            manager.opens("/notices");

            assertThat(page.locator("#bell .bell-count")).hasText("2");
            assertThat(page.locator(".notices li")).not().hasCount(0);
            assertThat(page.locator(".notices li").first().locator("a")).isVisible();
            manager.keeps("notices");
            Assertions.assertThat(page.locator("#bell").boundingBox().height)
                    .as("big enough for a thumb")
                    .isGreaterThanOrEqualTo(44);

            readAll(page);
            assertThat(page.locator("#bell .bell-count")).hasCount(0);
            assertThat(page.locator(".notices li.read").first()).isVisible();
            manager.hasSeenNoError();
        }
    }

    private static void readAll(Page page) {
        var button = page.locator("form[action='/notices/read'] button");
        if (button.count() > 0) {
            button.click();
            page.waitForLoadState();
        }
    }

    private void tell(String template, boolean urgent) {
        notices.send(
                UUID.randomUUID().toString(),
                Recipient.group("managers"),
                template,
                Map.of(
                        "caseNumber", "SC-2026-000001",
                        "metric", "FIRST_RESPONSE",
                        "severity", "P1",
                        "rung", urgent ? "100%" : "75%"),
                urgent);
    }
}
