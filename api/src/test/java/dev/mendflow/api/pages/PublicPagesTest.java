package dev.mendflow.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages that need no account. */
@InTheBrowser
class PublicPagesTest {

    private final Readers readers;

    PublicPagesTest(Readers readers) {
        this.readers = readers;
    }

    @ParameterizedTest
    @CsvSource({"zh,1280", "en,390"})
    void aCustomerReportsAFaultWithoutAnAccountAndFollowsIt(String language, int width) {
        try (var reader = readers.visitor(language, width)) {
            Page page = reader.opens("/report?serial=LFPACK" + language + width).page();
            assertThat(page.locator("html")).hasAttribute("lang", language);
            assertThat(page.locator("#serial")).hasValue("LFPACK" + language + width);
            page.locator("main button[type=submit]").click();
            assertThat(page.locator("main .alert.bad li")).hasCount(3);
            reader.keeps("report-check");

            page.locator("#symptom").selectOption("NO_CHARGE");
            page.locator("#description").fill("充电桩报错 E12 / the charger says E12");
            page.locator("#name").fill("王小明");
            page.locator("#phone").fill("13800000000");
            reader.keeps("report");
            page.locator("main button[type=submit]").click();

            page.waitForURL(Pattern.compile(".*/track/[\\w-]{22}\\?reported"));
            assertThat(page.locator("h1")).containsText("SC-20");
            reader.keeps("track");
            page.locator("#text").fill("还有一个问题 / one more question");
            page.locator("form:has(#text) button[type=submit]").click();
            assertThat(page.locator(".conversation li.mine").last()).containsText("one more question");
            page.locator("[data-opens=cancel]").click();
            reader.keeps("track-cancel");
            page.locator("#cancel [data-closes]").click();
            reader.keeps("track-message");

            reader.opens("/login");
            reader.keeps("login");
            reader.opens("/inbox");
            assertThat(page.locator("#password")).isVisible();
            reader.hasSeenNoError();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh,390", "en,1280"})
    void anAddressThatDoesNotExistIsAnsweredWithAPage(String language, int width) {
        try (var reader = readers.visitor(language, width)) {
            Page page = reader.opens("/track/aaaaaaaaaaaaaaaaaaaaaa").page();
            assertThat(page.locator(".error-page .code")).hasText("404");
            reader.keeps("error-404");
        }
    }
}
