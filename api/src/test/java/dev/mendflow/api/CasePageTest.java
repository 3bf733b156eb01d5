package dev.mendflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of a case shows each reader what is theirs to see and to do. */
@WholeApplication
class CasePageTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    String number;

    @BeforeEach
    void aCase() {
        number = people.as("agent", port)
                .post("/api/cases", MainJobTest.aFault())
                .text("number");
    }

    @Test
    void aTechnicianWhoIsNotOnTheJobReadsNeitherTheCaseNorItsLedger() {
        PageVisitor technician = visitor("t-own");

        for (String path : new String[] {"", "/clocks/RESOLUTION", "/diagram"}) {
            assertThat(technician.reads("/cases/" + number + path, "en"))
                    .as(path)
                    .doesNotContain("It rattles")
                    .contains("There is nothing here");
        }
        assertThat(technician.reads("/cases?q=" + number, "en")).contains("No case found");
    }

    @Test
    void onlyThoseWhoLeadAreOfferedToDecideAboutPromises() {
        assertThat(visitor("manager").reads("/cases/" + number, "en")).contains("id=\"waive\"");
        assertThat(visitor("agent").reads("/cases/" + number, "en"))
                .contains("id=\"hold\"")
                .doesNotContain("id=\"waive\"")
                .doesNotContain("data-opens=\"waive\"");
        assertThat(visitor("manager").reads("/cases/" + number + "/clocks/RESOLUTION", "en"))
                .contains("Take back");
        assertThat(visitor("agent").reads("/cases/" + number + "/clocks/RESOLUTION", "en"))
                .contains("Started")
                .doesNotContain("Take back");
    }

    @Test
    void aCustomerWithoutAnAnswerIsTheNextThingToDo() {
        Http agent = people.as("agent", port);
        assertThat(visitor("agent").reads("/cases/" + number, "en")).doesNotContain("has no answer yet");

        agent.post("/api/cases/" + number + "/messages", Map.of("text", "When do you come?", "from", "CUSTOMER"));
        assertThat(visitor("agent").reads("/cases/" + number, "en")).contains("has no answer yet");

        agent.post("/api/cases/" + number + "/messages", Map.of("text", "Today."));
        assertThat(visitor("agent").reads("/cases/" + number, "en")).doesNotContain("has no answer yet");
    }

    @Test
    void colleaguesReadEachOthersCommentsByNameAndTheCustomerNone() {
        people.as("dispatcher", port).post("/api/cases/" + number + "/comments", Map.of("text", "Ask for the van"));

        assertThat(visitor("agent").reads("/cases/" + number, "en"))
                .contains("Ask for the van", "<strong>Dispatcher</strong>");
        String link = people.as("agent", port).get("/api/cases/" + number).text("trackingUrl");
        assertThat(visitor("agent").reads(link.substring(link.indexOf("/track/")), "en"))
                .doesNotContain("Ask for the van");
    }

    @Test
    void theTimelineSaysWhoHeldItAndWhy() {
        people.as("dispatcher", port)
                .post("/api/cases/" + number + "/hold", Map.of("reason", "Strike at the port", "owner", "SUPPLIER"));

        assertThat(visitor("agent").reads("/cases/" + number, "en"))
                .containsPattern("(?s)<span>Dispatcher</span></span>\\s*<span>Put on hold</span>\\s*"
                        + "<span class=\"muted small wrap\">[^<]*, Strike at the port</span>");
    }

    @Test
    void aHeldCaseSaysForWhomAndOffersToGoOn() {
        people.as("agent", port)
                .post(
                        "/api/cases/" + number + "/hold",
                        Map.of("reason", "The cell is on its way", "owner", "SUPPLIER"));

        assertThat(visitor("agent").reads("/cases/" + number, "zh"))
                .contains("正在等供应商")
                .contains("The cell is on its way")
                .contains("/api/cases/" + number + "/resume")
                .contains("data-word-held=\"{0}，已暂停\"");
    }

    private PageVisitor visitor(String login) {
        return PageVisitor.at(port, login, people.password(login));
    }
}
