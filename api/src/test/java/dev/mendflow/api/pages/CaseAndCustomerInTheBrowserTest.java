package dev.mendflow.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.mendflow.api.Http;
import dev.mendflow.api.MainJobTest;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a case and the pages of its customer: what each of the two sees of the other, and does. */
@InTheBrowser
class CaseAndCustomerInTheBrowserTest {

    private final Readers readers;

    CaseAndCustomerInTheBrowserTest(Readers readers) {
        this.readers = readers;
    }

    @ParameterizedTest
    @CsvSource({"zh,1280", "en,390"})
    void aCustomerReportsWithPhotosAnswersAndCancels(String language, int width) {
        try (var customer = readers.visitor(language, width)) {
            Page page = customer.opens("/report?serial=QR-" + System.nanoTime()).page();
            page.locator("input[name=photos]")
                    .setInputFiles(new FilePayload[] {photo("plate.png"), photo("damage.png")});
            assertThat(page.locator(".photos.chosen img")).hasCount(2);
            page.locator(".photos.chosen button").first().click();
            assertThat(page.locator(".photos.chosen img")).hasCount(1);
            page.locator("#description").fill("有异响 / it rattles");
            page.locator("#name").fill("Hai Yun Logistics");
            page.locator("#email").fill("fleet@example.com");
            customer.keeps("report-photos");
            page.locator("main form.card button[type=submit]").click();
            page.waitForURL(Pattern.compile(".*/track/[\\w-]{22}\\?reported"));
            assertThat(page.locator(".promised li").first()).isVisible();
            assertThat(page.locator("#photos img")).hasCount(1);
            customer.keeps("track-reported");

            String title = page.locator("h1").textContent();
            asks(title.substring(title.indexOf("SC-")));
            page.reload();
            assertThat(page.locator("blockquote")).containsText("Which lamp");
            customer.keeps("track-question");
            page.locator("#answer").fill("red");
            page.locator("form:has(#answer) button[type=submit]").click();
            page.waitForURL(Pattern.compile(".*done=answered.*"));
            page.locator("[data-photos-to] input").first().setInputFiles(photo("later.png"));
            assertThat(page.locator("#photos img")).hasCount(2);
            page.locator("[data-photos-to] input")
                    .first()
                    .setInputFiles(new FilePayload("notes.docx", "application/msword", new byte[] {1, 2}));
            assertThat(page.locator(".photo-state")).containsText("PDF");
            page.locator("[data-photos-to] input").first().setInputFiles(document("发票.pdf"));
            assertThat(page.locator("#photos .documents a")).hasText("发票.pdf");
            customer.keeps("track-document");

            page.locator("[data-opens=cancel]").click();
            page.locator("#cancel button[type=submit]").click();
            page.waitForURL(Pattern.compile(".*done=cancelling.*"));
            customer.opens("/track/nothing");
            customer.keeps("track-unknown");
            assertThat(page.locator("#link")).isVisible();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh,1280", "en,390"})
    void aManagerFindsTheNextThingAndDecidesAboutPromises(String language, int width) {
        String number =
                readers.as("agent").post("/api/cases", MainJobTest.aFault()).text("number");
        try (var manager = readers.signedIn("manager", "/cases/" + number, language, width)) {
            Page page = manager.page();
            assertThat(page.locator("#live-next li").first()).isVisible();
            page.locator("#clock-RESOLUTION > summary").click();
            assertThat(page.locator("#clock-RESOLUTION .entries li").first()).isVisible();
            assertThat(page.locator("#clock-RESOLUTION .left")).not().isEmpty();
            page.locator("#clock-RESOLUTION [data-opens=waive]").click();
            page.locator("#waive-reason").fill("商定延期 / agreed");
            manager.keeps("case-waive");
            page.locator("#waive button[type=submit]").click();
            page.waitForURL(Pattern.compile(".*done=waived.*"));
            page.locator("#clock-RESOLUTION > summary").click();
            page.locator("#clock-RESOLUTION .entries [data-opens=correct]")
                    .last()
                    .click();
            page.locator("#correct-reason").fill("误操作 / a slip");
            page.locator("#correct button[type=submit]").click();
            page.waitForURL(Pattern.compile(".*done=corrected.*"));
            page.locator("#clock-RESOLUTION > summary").click();
            assertThat(page.locator("#clock-RESOLUTION .entries .wrong")).hasCount(1);

            page.locator("[data-photos-to] input").first().setInputFiles(photo("damage.png"));
            assertThat(page.locator("#live-photos img")).hasCount(1);
            page.locator("[data-photos-to] input").first().setInputFiles(document("report.pdf"));
            assertThat(page.locator("#live-photos .documents a")).hasText("report.pdf");
            var download = page.waitForDownload(
                    () -> page.locator("#live-photos .documents a").click());
            Assertions.assertThat(download.suggestedFilename()).isEqualTo("report.pdf");
            page.locator("[data-shows=PROMISE]").click();
            assertThat(page.locator(".timeline li[data-kind=PROGRESS]").first()).isHidden();
            assertThat(page.locator(".timeline li[data-kind=PROMISE]").first()).isVisible();
            manager.keeps("case-decided");

            manager.opens("/cases?status=OPEN&tier=C");
            assertThat(page.locator("main tbody tr").first()).isVisible();
            manager.keeps("cases-filtered");
            manager.opens("/labels?serials=LMD1%0ALMD2");
            assertThat(page.locator(".labels img")).hasCount(2);
            manager.keeps("labels");
            manager.hasSeenNoError();
        }
    }

    private void asks(String number) {
        Http agent = readers.as("agent");
        agent.post("/api/cases/" + number + "/messages", Map.of("text", "Which lamp is on?"));
        agent.post("/api/cases/" + number + "/hold", Map.of("reason", "details", "owner", "CUSTOMER"));
    }

    private static FilePayload photo(String name) {
        var picture = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(name.hashCode() & 0xffffff));
        pen.fillRect(0, 0, 1200, 900);
        pen.dispose();
        var output = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload(name, "image/png", output.toByteArray());
    }

    private static FilePayload document(String name) {
        return new FilePayload(name, "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8));
    }
}
