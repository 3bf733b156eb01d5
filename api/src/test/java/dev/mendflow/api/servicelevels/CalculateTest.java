package dev.mendflow.api.servicelevels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.api.Http;
import dev.mendflow.api.People;
import dev.mendflow.api.WholeApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The checked vectors of the product through the API, and the calendars they are worked out with. */
@WholeApplication
class CalculateTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Monday to Friday, 09:00–12:00 and 13:30–18:00 in Shanghai, without holidays. */
    private static final String PLAIN = """
            {'zone': 'Asia/Shanghai', 'week': {'MONDAY': #, 'TUESDAY': #, 'WEDNESDAY': #, 'THURSDAY': #, 'FRIDAY': #}}""".replace("#", "['09:00-12:00', '13:30-18:00']");

    private static final String BERLIN = """
            {'zone': 'Europe/Berlin', 'week': {'MONDAY': #, 'TUESDAY': #, 'WEDNESDAY': #, 'THURSDAY': #, 'FRIDAY': #,
             'SATURDAY': #, 'SUNDAY': #}}""".replace("#", "['00:00-24:00']");

    private static final String HELD = """
            {'at': '2026-11-09T10:00:00+08:00', 'type': 'hold', 'reason': 'part missing', 'owner': 'PARTS'},
            {'at': '2026-11-09T14:30:00+08:00', 'type': 'resume'}""";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    Http agent;

    @BeforeEach
    void anAgent() {
        agent = people.as("agent", port);
    }

    @Test
    void vectors1And2AnAddedWorkingSunday() {
        String clock = "'start': '2026-09-18T17:00:00+08:00', 'budget': 'PT8H'";

        assertThat(due(calculate("{'calendar': 'CN', %s}".formatted(clock)))).isEqualTo("2026-09-20T09:30:00Z");
        assertThat(due(calculate("{'calendar': %s, %s}".formatted(PLAIN, clock))))
                .isEqualTo("2026-09-21T09:30:00Z");
    }

    @Test
    void vector3TheRungsOfSixteenHours() {
        assertThat(at(sixteenHours("")))
                .containsExactly(
                        "2026-11-10T01:30:00Z", "2026-11-10T07:00:00Z", "2026-11-10T09:24:00Z", "2026-11-11T02:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"RETRO_CREDIT,2026-11-09T09:30:00Z", "RESTART,2026-11-10T02:00:00Z", "KEEP_RATIO,2026-11-10T01:37:30Z"})
    void vectors4And5ARaisedPriority(String mode, String due) {
        var raised = sixteenHours(HELD
                + ", {'at': '2026-11-09T15:00:00+08:00', 'type': 'change', 'mode': '%s', 'budget': 'PT4H'}"
                        .formatted(mode));

        assertThat(due(raised)).isEqualTo(due);
        if (mode.equals("RETRO_CREDIT")) {
            assertThat(raised.path("consumed").asString()).isEqualTo("PT1H30M");
            assertThat(at(raised).get(1)).isEqualTo("2026-11-09T08:30:00Z");
        }
    }

    @Test
    void vector6AReportAtLunch() {
        assertThat(due(calculate("{'calendar': 'CN', 'start': '2026-11-09T12:10:00+08:00', 'budget': 60}")))
                .isEqualTo("2026-11-09T06:30:00Z");
    }

    @Test
    void vector7TheNightTheClocksGoForward() {
        assertThat(due(calculate(
                        "{'calendar': %s, 'start': '2026-03-28T12:00:00+01:00', 'budget': 'PT24H'}".formatted(BERLIN))))
                .isEqualTo("2026-03-29T11:00:00Z");
    }

    @Test
    void vector8AroundTheClock() {
        assertThat(due(calculate("{'calendar': '24x7', 'start': '2026-11-09T20:00:00+08:00', 'budget': 'PT10H'}")))
                .isEqualTo("2026-11-09T22:00:00Z");
    }

    @Test
    void vector9AHoldOverNightCreditsNothing() {
        String hold = "{'at': '2026-11-09T18:30:00+08:00', 'type': 'hold', 'owner': 'CUSTOMER'}";
        var held = sixteenHours(hold);
        var resumed = sixteenHours(hold + ", {'at': '2026-11-10T08:30:00+08:00', 'type': 'resume'}");

        assertThat(held.path("state").asString()).isEqualTo("PAUSED");
        assertThat(held.path("dueAt").isNull()).isTrue();
        assertThat(held.path("hold").path("owner").asString()).isEqualTo("CUSTOMER");
        assertThat(due(resumed)).isEqualTo("2026-11-11T02:00:00Z");
    }

    @Test
    void vector10ACompletionThatWasStampedOffline() {
        var met = calculate("""
                {'calendar': 'CN', 'start': '2026-11-09T09:00:00+08:00', 'budget': 'PT6H30M', 'rungs': [75, 100],
                 'events': [{'at': '2026-11-09T16:50:00+08:00', 'receivedAt': '2026-11-09T18:20:00+08:00',
                             'type': 'met'}]}""");

        assertThat(met.path("state").asString()).isEqualTo("MET");
        assertThat(met.path("endedAt").asString()).isEqualTo("2026-11-09T08:50:00Z");
        assertThat(due(met)).isEqualTo("2026-11-09T09:00:00Z");
        assertThat(met.path("breachedAt").isNull()).isTrue();
        assertThat(met.path("rungs").valueStream().map(rung -> rung.path("status")
                        .asString()))
                .containsExactly("FIRED", "RETRACTED");
        assertThat(met.path("ledger").valueStream().map(entry -> entry.path("type")
                        .asString()))
                .containsExactly(
                        "ARMED",
                        "STARTED",
                        "RUNG_REACHED",
                        "RUNG_REACHED",
                        "BREACHED",
                        "MET",
                        "RUNG_RETRACTED",
                        "CORRECTED");
    }

    @Test
    void aCalendarIsSavedReadAndExtendedWithHolidays() {
        var manager = people.as("manager", port);
        var body = JSON.readValue(
                (PLAIN.substring(0, PLAIN.length() - 1) + ", 'reason': 'opened', 'version': 0}").replace('\'', '"'),
                Map.class);

        var saved = manager.put("/api/calendars/CN-SH", body);
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(manager.put("/api/calendars/CN-SH", body)
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(1);
        var imported = manager.send(
                "POST",
                "/api/calendars/CN-SH/imports/chinese-notice?reason=notice",
                "application/json",
                "{\"year\":2026,\"days\":[{\"date\":\"2026-09-20\",\"isOffDay\":false,\"name\":\"国庆节\"}]}");
        assertThat(imported.status()).as(imported.text()).isEqualTo(200);
        var closed = manager.send(
                "POST",
                "/api/calendars/CN-SH/imports/icalendar?reason=works+holiday",
                "text/calendar",
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261110\r\nSUMMARY:休息\r\n"
                        + "END:VEVENT\r\nEND:VCALENDAR\r\n");
        assertThat(closed.json().path("calendar").path("version").asInt())
                .as(closed.text())
                .isEqualTo(3);

        var newest = agent.get("/api/calendars/CN-SH").json();
        assertThat(newest.path("exceptions").valueStream().map(day -> day.path("date")
                        .asString()))
                .containsExactly("2026-09-20", "2026-11-10");
        assertThat(newest.path("savedBy").asString()).isEqualTo("manager");
        assertThat(agent.get("/api/calendars/CN-SH?version=1").json().path("exceptions"))
                .isEmpty();
        assertThat(agent.get("/api/calendars/CN-SH?version=4").status()).isEqualTo(404);
        assertThat(manager.put("/api/calendars/CN-SH", body).status()).isEqualTo(409);
        assertThat(due(calculate("{'calendar': 'CN-SH', 'start': '2026-11-09T17:00:00+08:00', 'budget': 'PT2H'}")))
                .isEqualTo("2026-11-11T02:00:00Z");
    }

    @Test
    void theContractShowsAnExample() {
        var schema = Http.at(port).get("/v3/api-docs").json().path("components").path("schemas");

        assertThat(schema.path("CalculationForm")
                        .path("example")
                        .path("calendar")
                        .asString())
                .isEqualTo("CN");
        assertThat(schema.path("CalendarForm").path("example").path("zone").asString())
                .isEqualTo("Asia/Shanghai");
    }

    private JsonNode sixteenHours(String events) {
        return calculate("""
                {'calendar': 'CN', 'start': '2026-11-09T09:00:00+08:00', 'budget': 'PT16H', 'unit': 'WORK_MINUTE',
                 'rungs': [50, 75, 90, 100], 'events': [%s]}""".formatted(events));
    }

    private JsonNode calculate(String body) {
        var answer = agent.send("POST", "/api/service-levels/calculate", "application/json", body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static String due(JsonNode answer) {
        return answer.path("dueAt").asString();
    }

    private static List<String> at(JsonNode answer) {
        var at = new ArrayList<String>();
        answer.path("rungs").forEach(rung -> at.add(rung.path("at").asString()));
        return at;
    }
}
