package dev.mendflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A document is kept as it came, and leaves as a file to be saved. */
@WholeApplication
class DocumentsTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    Http agent;
    Http visitor;
    String number;
    String token;

    @BeforeEach
    void aCase() {
        agent = people.as("agent", port);
        visitor = Http.at(port);
        var reported = agent.post("/api/cases", MainJobTest.aFault());
        number = reported.caseNumber();
        token = reported.text("trackingUrl").replaceAll(".*/", "");
    }

    @Test
    void aDocumentIsKeptAsItCameAndIsNeverShownAmongOurPages() {
        var added = upload(aDocument("invoice"), "../发票 7.PDF");

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.text("fileName")).isEqualTo("发票 7.pdf");
        assertThat(added.text("mediaType")).isEqualTo("application/pdf");
        assertThat(added.json().path("size").asInt()).isEqualTo(aDocument("invoice").length);
        var kept = agent.get(added.text("url"));
        assertThat(kept.response().body()).isEqualTo(aDocument("invoice"));
        assertThat(kept.header("Content-Disposition")).startsWith("attachment;").contains("%E5%8F%91");
        assertThat(kept.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(kept.header("Content-Security-Policy")).contains("sandbox");
        assertThat(agent.get(added.text("url") + "?small").status()).isEqualTo(404);
        assertThat(agent.get("/api/cases/" + number).json().path("timeline").toString())
                .contains("document.added", "发票 7.pdf");
        assertThat(upload(aDocument("invoice"), "again.pdf").text("id"))
                .as("the same once more")
                .isEqualTo(added.text("id"));
    }

    @Test
    void aDocumentIsCalledOneWhateverItWasCalled() {
        assertThat(upload(aDocument("a"), "report.exe").text("fileName")).isEqualTo("report.exe.pdf");
        assertThat(upload(aDocument("b"), "").text("fileName")).isEqualTo("document.pdf");
        assertThat(upload(aDocument("c"), "x".repeat(300) + ".pdf").text("fileName"))
                .hasSize(200)
                .endsWith("x.pdf");
    }

    @Test
    void whatOnlyPretendsToBeADocumentIsRefusedInTheReadersLanguage() {
        var cutOff = upload("%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.UTF_8), "cut.pdf");
        var other = upload("PK\u0003\u0004 a table".getBytes(StandardCharsets.UTF_8), "table.pdf");
        agent = agent.in("zh");

        assertThat(cutOff.status()).isEqualTo(415);
        assertThat(cutOff.text("code")).isEqualTo("not-a-document");
        assertThat(other.text("code")).isEqualTo("not-a-photo");
        assertThat(upload("%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.UTF_8), "cut.pdf")
                        .text("detail"))
                .contains("不完整");
        assertThat(upload("<html>%PDF-1.7\n%%EOF".getBytes(StandardCharsets.UTF_8), "page.pdf")
                        .text("detail"))
                .contains("PDF");
        assertThat(upload(new byte[12 * 1024 * 1024], "large.pdf").status()).isEqualTo(413);
        assertThat(agent.get("/api/cases/" + number).json().path("attachments")).isEmpty();
    }

    @Test
    void tenAreTheMostOfACase() {
        for (int i = 0; i < 10; i++) {
            assertThat(upload(aDocument("page " + i), i + ".pdf").status()).isEqualTo(201);
        }

        var eleventh = upload(aDocument("page 10"), "10.pdf");

        assertThat(eleventh.status()).isEqualTo(409);
        assertThat(eleventh.text("code")).isEqualTo("too-many-documents");
        assertThat(upload(aDocument("page 3"), "3.pdf").status())
                .as("one that is there")
                .isEqualTo(201);
    }

    @Test
    void whoMayNotSeeTheCaseDoesNotGetIt() {
        String address = upload(aDocument("report"), "report.pdf").text("url");

        for (String stranger : new String[] {"customer", "t-own"}) {
            assertThat(people.as(stranger, port).get(address).status())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(upload(people.as(stranger, port), "/api/cases/" + number, aDocument("x"), "x.pdf")
                            .status())
                    .as(stranger)
                    .isEqualTo(404);
        }
        assertThat(people.as("manager", port).get(address).status()).isEqualTo(200);
        assertThat(visitor.get(address).status()).isEqualTo(401);
        assertThat(visitor.get("/api/track/" + token + "/attachments/" + address.replaceAll(".*/", ""))
                        .status())
                .as("what staff attached is not the customer's")
                .isEqualTo(404);
    }

    @Test
    void theHolderOfTheLinkAddsTheirsByTheSameRules() {
        var added = upload(visitor, "/api/track/" + token, aDocument("receipt"), "receipt.pdf");

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        var tracked = visitor.get("/api/track/" + token).json();
        assertThat(tracked.path("photos")).isEmpty();
        assertThat(tracked.path("documents").path(0).path("fileName").asString())
                .isEqualTo("receipt.pdf");
        assertThat(tracked.path("documents").path(0).path("size").asInt()).isEqualTo(aDocument("receipt").length);
        var kept = visitor.get(tracked.path("documents").path(0).path("url").asString());
        assertThat(kept.response().body()).isEqualTo(aDocument("receipt"));
        assertThat(kept.header("Content-Disposition")).startsWith("attachment;");
        assertThat(kept.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(upload(visitor, "/api/track/" + token, "%PDF-1.4".getBytes(StandardCharsets.UTF_8), "x.pdf")
                        .text("code"))
                .isEqualTo("not-a-document");
    }

    private Http.Answer upload(byte[] content, String name) {
        return upload(agent, "/api/cases/" + number, content, name);
    }

    private static Http.Answer upload(Http by, String about, byte[] content, String name) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return by.send("POST", about + "/attachments", "multipart/form-data; boundary=b", body.toByteArray());
    }

    private static byte[] aDocument(String text) {
        return ("%PDF-1.4\n1 0 obj\n(" + text + ")\nendobj\ntrailer\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }
}
