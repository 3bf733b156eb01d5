package dev.mendflow.api.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mendflow.api.Crew;
import dev.mendflow.api.Http;
import dev.mendflow.api.People;
import dev.mendflow.api.WholeApplication;
import dev.mendflow.api.accounts.Accounts;
import dev.mendflow.technician.Technicians;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@WholeApplication
class FieldWorkTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Technicians technicians;

    @Autowired
    Accounts accounts;

    private Crew crew;
    private Http dispatcher;
    private String near;
    private String far;
    private String number;

    @BeforeEach
    void aJobThatTheNearestWasAskedFor() {
        crew = Crew.inANewArea(technicians, accounts);
        near = crew.technician("Near", 0, "MECHANICAL");
        far = crew.technician("Far", 40, "MECHANICAL");
        dispatcher = people.as("dispatcher", port);
        number = crew.aJob(people.as("manager", port));
        crew.offered(number, near, port);
    }

    @AfterEach
    void theCrewLeaves() {
        crew.close();
    }

    @Test
    void anOfferedJobIsGivenToSomebodyElseThroughItsProcess() {
        assertThat(waiting().path("case").asString()).isEqualTo(number);
        assertThat(waiting().path("state").asString()).isEqualTo("OFFERED");
        assertThat(waiting().path("technician").asString()).isEqualTo(near);
        assertThat(lane(near).path("offers")).hasSize(1);

        var given = assign(far, false);

        assertThat(given.status()).as(given.text()).isEqualTo(200);
        crew.planned(number, far, port);
        assertThat(waiting().isMissingNode()).isTrue();
        assertThat(dispatcher.get("/api/cases/" + number).json().path("timeline"))
                .filteredOn(entry -> entry.path("type").asString().equals("technician.assigned"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.path("who").asString()).isEqualTo("dispatcher");
                    assertThat(entry.path("what").asString()).isEqualTo(far);
                });
        assertThat(lane(far).path("visits")).hasSize(1);
        assertThat(lane(far).path("bookedMinutes").asInt()).isEqualTo(120);
        assertThat(crew.as(near, port).get("/api/offers").json().path("items")).isEmpty();
        assertThat(assign(far, false).status()).as("once more").isEqualTo(200);
        assertThat(assign(near, false).text("code")).isEqualTo("job-taken");
    }

    @Test
    void aJobThatSomebodyHasIsTakenBackFirst() {
        assign(near, false);
        crew.planned(number, near, port);

        dispatcher.post("/api/cases/" + number + "/redispatch", Map.of("reason", "ill"));
        crew.offered(number, far, port);

        assertThat(reasons(near)).contains("RELEASED");
        assertThat(assign(near, false).text("code")).isEqualTo("technician-rejected");
        assertThat(assign(near, true).status()).isEqualTo(200);
        crew.planned(number, near, port);
    }

    @Test
    void whoIsNotTrainedIsNeverSent() {
        String clerk = crew.technician("Clerk", 0, "SOFTWARE");

        var refused = assign(clerk, true);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("technician-unfit");
        assertThat(refused.text("detail")).contains("Clerk", "was not trained");
        assertThat(reasons(clerk)).contains("SKILL_MISSING");
        assertThat(assign("nobody", true).status()).isEqualTo(422);
    }

    @Test
    void theScoreIsExplainedByItsParts() {
        JsonNode best = candidate(near);

        assertThat(best.path("fits").asBoolean()).isTrue();
        double sum = 0;
        for (JsonNode part : best.path("parts")) {
            sum += part.path("value").asDouble() * part.path("weight").asDouble() / 100;
        }
        assertThat(best.path("score").asDouble()).isBetween(sum - 1, sum + 1);
        assertThat(best.path("parts")).hasSize(5);
        assertThat(candidate(far).path("score").asDouble())
                .isLessThan(best.path("score").asDouble());
    }

    @Test
    void aTechnicianGoesThereWritesDownWhatWasDoneAndReports() throws IOException {
        Http technician = crew.as(near, port);
        accept(technician);
        String visit = crew.planned(number, near, port);
        String address = "/api/visits/" + visit;

        assertThat(technician.post(address + "/departure", Map.of()).status()).isEqualTo(200);
        assertThat(technician.post(address + "/departure", Map.of()).status())
                .as("once more")
                .isEqualTo(200);
        technician.post("/api/cases/" + number + "/arrival", Map.of());
        assertThat(technician.post(address + "/departure", Map.of()).status()).isEqualTo(409);
        technician.put(
                address + "/checks/TESTED",
                Map.of("done", true, "at", Instant.now().toString()));
        Http keyed = technician.with("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, ?> part = Map.of("partNumber", "BRG-M4", "faultySerial", "OLD-1", "replacementSerial", "NEW-1");
        keyed.post(address + "/parts", part);
        keyed.post(address + "/parts", part);
        var signed = technician.put(address + "/signature", Map.of("signer", "李娜", "picture", aStroke()));

        JsonNode sheet = signed.json();
        assertThat(sheet.path("visit").path("status").asString()).isEqualTo("ON_SITE");
        assertThat(sheet.path("parts")).hasSize(1);
        assertThat(sheet.path("place").path("latitude").asDouble()).isEqualTo(31);
        assertThat(technician
                        .get(sheet.path("signature").path("picture").asString())
                        .status())
                .isEqualTo(200);
        String task = await().atMost(Duration.ofSeconds(60))
                .until(() -> technician.get(address).json().path("task").asString(""), key -> !key.isEmpty());
        assertThat(technician
                        .post(
                                "/api/tasks/" + task + "/complete",
                                Map.of("variables", Map.of("repairOutcome", "REPAIRED", "faultCode", "BRG")))
                        .status())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(60)).until(() -> technician
                .get(address)
                .json()
                .path("visit")
                .path("status")
                .asString()
                .equals("FINISHED"));
        assertThat(technician
                        .put(address + "/checks/TIDIED_UP", Map.of("done", true))
                        .text("code"))
                .isEqualTo("visit-over");
    }

    @Test
    void aVisitIsNobodyElsesBusiness() {
        accept(crew.as(near, port));
        String visit = crew.planned(number, near, port);
        Http stranger = crew.as(far, port);

        assertThat(stranger.get("/api/visits/" + visit).status()).isEqualTo(404);
        assertThat(stranger.put("/api/visits/" + visit + "/signature", Map.of("signer", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get("/api/visits?technician=" + near).status()).isEqualTo(403);
        assertThat(stranger.get("/api/dispatch/board").status()).isEqualTo(403);
        assertThat(dispatcher.get("/api/visits/" + visit).status()).isEqualTo(200);
    }

    @Test
    void severalPiecesDoNotShareASerialAndAPictureIsAPicture() {
        accept(crew.as(near, port));
        String address = "/api/visits/" + crew.planned(number, near, port);
        Http technician = crew.as(near, port);

        assertThat(technician
                        .post(address + "/parts", Map.of("partNumber", "A", "quantity", 2, "faultySerial", "S"))
                        .status())
                .isEqualTo(422);
        assertThat(technician
                        .post(address + "/parts", Map.of("partNumber", "<b>"))
                        .status())
                .isEqualTo(422);
        assertThat(technician
                        .put(address + "/signature", Map.of("signer", "Li", "picture", "bm90IGEgcGljdHVyZQ=="))
                        .status())
                .isEqualTo(415);
        assertThat(technician
                        .put(address + "/signature", Map.of("signer", "Li", "picture", "?"))
                        .status())
                .isEqualTo(422);
    }

    private void accept(Http technician) {
        String task = crew.offered(number, near, port);
        technician.post("/api/tasks/" + task + "/complete", Map.of("variables", Map.of("jobDecision", "ACCEPT")));
    }

    private Http.Answer assign(String technician, boolean despite) {
        return dispatcher
                .in("en")
                .post(
                        "/api/dispatch/jobs/" + number + "/assign",
                        Map.of("technician", technician, "despite", despite, "note", "by phone"));
    }

    private JsonNode waiting() {
        return board().path("waiting").path(0);
    }

    private JsonNode lane(String technician) {
        for (JsonNode lane : board().path("lanes")) {
            if (lane.path("technician").asString().equals(technician)) {
                return lane;
            }
        }
        throw new AssertionError("No lane of " + technician);
    }

    private JsonNode board() {
        return dispatcher.get("/api/dispatch/board?region=" + crew.region()).json();
    }

    private String reasons(String technician) {
        return candidate(technician).path("reasons").toString();
    }

    private JsonNode candidate(String technician) {
        for (JsonNode one : dispatcher
                .get("/api/dispatch/jobs/" + number + "/candidates")
                .json()
                .path("items")) {
            if (one.path("technician").asString().equals(technician)) {
                return one;
            }
        }
        throw new AssertionError("Not considered: " + technician);
    }

    private static String aStroke() throws IOException {
        var picture = new BufferedImage(60, 20, BufferedImage.TYPE_INT_RGB);
        picture.createGraphics().drawLine(1, 1, 50, 18);
        var png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
