package dev.mendflow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mendflow.technician.Place;
import dev.mendflow.technician.Technician;
import dev.mendflow.technician.Technicians;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever holds the link of a case sees and does what a customer may, with that case and no other. */
@WholeApplication
class TrackedCaseTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Technicians technicians;

    Http agent;
    Http visitor;
    String number;
    String token;

    @BeforeEach
    void aCase() {
        agent = people.as("agent", port);
        visitor = Http.at(port);
        var reported = agent.post("/api/cases", MainJobTest.aFault());
        number = reported.text("number");
        token = reported.text("trackingUrl").replaceAll(".*/", "");
    }

    @Test
    void aQuestionIsShownUntilItIsAnswered() {
        agent.post("/api/cases/" + number + "/messages", Map.of("text", "Which colour has the lamp?"));
        assertThat(tracked().path("question").isNull()).isTrue();
        // The process may change the case at the same moment; then the agent is told to look again.
        await().atMost(Duration.ofMinutes(1))
                .until(() -> agent.post(
                                        "/api/cases/" + number + "/hold",
                                        Map.of("reason", "between us", "owner", "CUSTOMER"))
                                .status()
                        == 200);

        assertThat(tracked().path("waitsForYou").asBoolean()).isTrue();
        assertThat(tracked().path("question").path("text").asString()).isEqualTo("Which colour has the lamp?");
        assertThat(visitor.get("/api/track/" + token).text()).doesNotContain("between us");

        assertThat(patiently(() -> visitor.post("/api/track/" + token + "/messages", Map.of("text", "red")))
                        .status())
                .isEqualTo(200);
        assertThat(tracked().path("question").isNull()).isTrue();
    }

    @Test
    void theHolderLearnsWhoComesAndNoMoreOfThemThanTheFirstName() {
        technicians.register(List.of(new Technician(
                "t-keller",
                "Nina Keller",
                "NOWHERE",
                new Place(0, 0),
                true,
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                null)));
        var tasks = new CaseTasks(people.as("manager", port));
        tasks.complete(number, "ConfirmAssessment", Map.of("assessmentOutcome", "PROCEED", "mode", "ON_SITE"));
        tasks.complete(number, "AssignManually", Map.of("technician", "t-keller"));

        await().atMost(Duration.ofMinutes(2))
                .until(() ->
                        tracked().path("visit").path("technician").asString("").equals("Nina"));
        assertThat(tracked().path("visit").path("status").asString()).isEqualTo("PLANNED");
        assertThat(visitor.get("/api/track/" + token).text()).doesNotContain("Keller", "t-keller");
        assertThat(visitor.in("en").get("/track/" + token).text())
                .contains("Nina will come to you")
                .doesNotContain("Keller", "t-keller");
    }

    @Test
    void promisesSayHowTheyStand() {
        agent.post("/api/cases/" + number + "/messages", Map.of("text", "We are on it."));

        assertThat(tracked().path("promises")).anySatisfy(promise -> {
            assertThat(promise.path("metric").asString()).isEqualTo("FIRST_RESPONSE");
            assertThat(promise.path("state").asString()).isEqualTo("MET");
        });
    }

    @Test
    void aPhotoOfTheHolderIsSeenByThemAndByStaffAndByNobodyElse() throws IOException {
        var added = upload(token, png());

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(tracked().path("photos")).hasSize(1);
        assertThat(visitor.get(added.text("url")).status()).isEqualTo(200);
        var small = visitor.get(added.text("url") + "?small");
        assertThat(small.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(small.header("Content-Security-Policy")).contains("sandbox");
        var attachments = agent.get("/api/cases/" + number).json().path("attachments");
        assertThat(attachments.path(0).path("addedBy").asString()).isEqualTo("customer");
        String file = attachments.path(0).path("url").asString();
        assertThat(agent.get(file + "?download").header("Content-Disposition")).startsWith("attachment");

        String foreign = agent.post("/api/cases", MainJobTest.aFault())
                .text("trackingUrl")
                .replaceAll(".*/", "");
        assertThat(visitor.get(added.text("url").replace(token, foreign)).status())
                .isEqualTo(404);
        assertThat(visitor.get(added.text("url").replace(token, "nothing")).status())
                .isEqualTo(404);
        assertThat(upload("nothing", png()).status()).isEqualTo(404);
        assertThat(visitor.get(file).status()).isEqualTo(401);
    }

    @Test
    void aPhotoOfStaffIsNotShownToTheHolder() throws IOException {
        agent.send("POST", "/api/cases/" + number + "/attachments", "multipart/form-data; boundary=b", part(png()));

        assertThat(tracked().path("photos")).isEmpty();
    }

    @Test
    void theSamePhotoTwiceIsOne() throws IOException {
        upload(token, png());
        upload(token, png());

        assertThat(tracked().path("photos")).hasSize(1);
    }

    @Test
    void nothingIsRatedBeforeAnythingWasDone() {
        assertThat(tracked().path("rating").path("state").asString()).isEqualTo("EARLY");
        assertThat(visitor.get("/survey/" + token).text()).contains("still working on it");
    }

    @Test
    void aLinkThatOpensNothingIsAnsweredWithHelp() {
        for (String path : new String[] {"/track/nothing", "/survey/nothing", "/track/aaaaaaaaaaaaaaaaaaaaaa"}) {
            var answer = visitor.in("zh").get(path);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text()).contains("这个链接打不开任何工单").contains("name=\"link\"");
        }
        assertThat(visitor.get("/track?link=https://x.example/track/" + token + "?a")
                        .header("Location"))
                .endsWith("/track/" + token);
        assertThat(visitor.in("en").get("/track?link=SC-2026-000001").text()).contains("no link to a case");
    }

    @Test
    void aPageThatWasOpenForLongLosesNothing() {
        Http old = visitor.with("Cookie", "mendflow-session=0123456789ABCDEF0123456789ABCDEF");

        assertThat(patiently(() -> old.post("/api/track/" + token + "/messages", Map.of("text", "hello")))
                        .status())
                .isEqualTo(200);
        var rated = old.in("en")
                .send("POST", "/survey/" + token, "application/x-www-form-urlencoded", "score=5&comment=kept");
        assertThat(rated.status()).isEqualTo(200);
        assertThat(rated.text()).contains("still working on it");
        var reported = old.in("en").send("POST", "/report", "application/x-www-form-urlencoded", "name=Typed");
        assertThat(reported.text()).contains("value=\"Typed\"");
    }

    private tools.jackson.databind.JsonNode tracked() {
        return visitor.get("/api/track/" + token).json();
    }

    private Http.Answer upload(String to, byte[] content) {
        return patiently(() -> visitor.send(
                "POST", "/api/track/" + to + "/attachments", "multipart/form-data; boundary=b", part(content)));
    }

    /** Those without an account may not change things often; other tests of this program have none either. */
    private static Http.Answer patiently(Supplier<Http.Answer> call) {
        return await().atMost(Duration.ofMinutes(2)).until(call::get, answer -> answer.status() != 429);
    }

    private static byte[] part(byte[] content) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static byte[] png() throws IOException {
        var output = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", output);
        return output.toByteArray();
    }
}
