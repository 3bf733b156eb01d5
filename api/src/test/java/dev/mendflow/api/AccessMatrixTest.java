package dev.mendflow.api;

import static dev.mendflow.api.AccessRows.ALL;
import static dev.mendflow.api.AccessRows.LEAD;
import static dev.mendflow.api.AccessRows.REASON;
import static dev.mendflow.api.AccessRows.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.mendflow.api.AccessRows.About;
import dev.mendflow.api.AccessRows.Row;
import dev.mendflow.api.accounts.Accounts;
import dev.mendflow.api.accounts.NewAccount;
import dev.mendflow.api.accounts.Role;
import dev.mendflow.notification.Notices;
import dev.mendflow.notification.Recipient;
import dev.mendflow.servicecase.CaseNumber;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.staff.Language;
import dev.mendflow.staff.ReportingLevel;
import dev.mendflow.staff.Staff;
import dev.mendflow.staff.StaffMember;
import dev.mendflow.technician.Place;
import dev.mendflow.technician.Technician;
import dev.mendflow.technician.Technicians;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every operation of the published contract × every kind of caller × own, foreign and missing things. */
@WholeApplication
class AccessMatrixTest {

    private static final List<Row> ROWS = AccessRows.all();

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    ServiceCases cases;

    @Autowired
    Staff staff;

    @Autowired
    Accounts accounts;

    @Autowired
    Technicians technicians;

    @Autowired
    Notices notices;

    String own;
    String foreign;
    String token;
    String serial;
    long notice;

    @BeforeEach
    void anOwnAndAForeignCase() {
        Map<String, Object> fault = MainJobTest.aFault();
        serial = String.valueOf(((Map<?, ?>) fault.get("asset")).get("serial"));
        own = people.as("customer", port).post("/api/cases", fault).caseNumber();
        foreign = people.as("agent", port)
                .post("/api/cases", MainJobTest.aFault())
                .caseNumber();
        token = cases.find(CaseNumber.parse(own)).orElseThrow().trackingToken().value();
        Recipient agent = Recipient.staff("agent");
        notices.send("matrix:" + own, agent, "case-closed", Map.of("caseNumber", own));
        notice = notices.sentTo(agent, 1).getFirst().number();
        if (accounts.find("a-matrix").isEmpty()) {
            accounts.create(NewAccount.staff("a-matrix", "Matrix", Role.AGENT));
        }
        technicians.register(List.of(new Technician(
                "t-matrix",
                "Matrix",
                "nowhere",
                new Place(1, 1),
                false,
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                null)));
        staff.register(List.of(new StaffMember(
                "agent", "Agent", Language.EN, ZoneOffset.UTC, null, ReportingLevel.MEMBER, null, List.of(), null)));
    }

    @Test
    void everyPublishedOperationHasItsRow() {
        var published = new TreeSet<String>();
        Http.at(port).get("/v3/api-docs").json().path("paths").forEachEntry((path, methods) -> methods.propertyNames()
                .forEach(method -> published.add(method.toUpperCase(Locale.ROOT) + " " + path)));

        assertThat(ROWS).extracting(Row::operation).containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void nobodyReachesMoreThanTheRowSays() {
        var unexpected = new ArrayList<String>();
        int calls = 0;
        for (Row row : ROWS) {
            for (String caller : with(ALL, "anonymous")) {
                for (boolean missing : new boolean[] {false, true}) {
                    int status = call(row, caller, missing);
                    calls++;
                    // Guessing tracking tokens is slowed down, which reaches nothing either.
                    boolean slowedDown = status == 429 && row.operation().contains("/api/track/");
                    if (!slowedDown && !expected(row, caller, missing, status)) {
                        unexpected.add("%s as %s, %s: %d"
                                .formatted(row.operation(), caller, missing ? "missing" : "existing", status));
                    }
                }
            }
        }
        assertThat(unexpected).isEmpty();
        assertThat(calls).isEqualTo(ROWS.size() * 16);
    }

    @Test
    void aForeignCaseReadsLikeAMissingOne() {
        assertSoftly(softly -> {
            for (String caller : List.of("customer", "t-own")) {
                Http http = people.as(caller, port);
                for (String path : List.of("", "/messages", "/cancel")) {
                    var foreignAnswer = ask(http, "/api/cases/" + foreign + path);
                    var missingAnswer = ask(http, "/api/cases/SC-2026-999999" + path);
                    softly.assertThat(foreignAnswer.status()).as(caller + path).isIn(403, 404);
                    softly.assertThat(foreignAnswer.text().replace(foreign, "SC-2026-999999"))
                            .isEqualTo(missingAnswer.text());
                }
                softly.assertThat(http.get("/api/cases?q=" + foreign).json().path("items"))
                        .isEmpty();
            }
        });
        assertThat(people.as("customer", port).get("/api/cases/" + own).status())
                .isEqualTo(200);
    }

    @Test
    void tricksWithTheAddressOpenNothing() {
        for (String path : List.of(
                "/api/cases/",
                "/api//cases",
                "/api/cases;x=1",
                "/API/cases",
                "/api/./cases",
                "/api/%2e%2e/api/cases")) {
            assertThat(Http.at(port).get(path).status()).as(path).isIn(302, 400, 401, 403, 404);
        }
        assertThat(people.as("customer", port)
                        .with("X-HTTP-Method-Override", "GET")
                        .post("/api/tasks/bulk", Map.of("keys", List.of(1), "action", "CLAIM"))
                        .status())
                .isEqualTo(403);
    }

    private static Http.Answer ask(Http http, String path) {
        return path.endsWith("/messages")
                ? http.post(path, Map.of("text", "hello"))
                : path.endsWith("/cancel") ? http.post(path, REASON) : http.get(path);
    }

    private static boolean expected(Row row, String caller, boolean missing, int status) {
        if (!row.allowed().contains(caller)) {
            return status == (caller.equals("anonymous") ? 401 : 403);
        }
        boolean anonymousMayBeSlowedDown = caller.equals("anonymous") && status == 429;
        if (missing && row.about() != About.NOTHING) {
            return status == 404 || anonymousMayBeSlowedDown;
        }
        return switch (row.about()) {
            // The things of this call exist for nobody but their owner; the others read 404.
            case CASE ->
                caller.equals("t-own") || row.operation().contains("attachments/{id}")
                        ? status == 404
                        : status != 401 && status != 403 && status != 404 && status < 500;
            // Those who lead reach everybody, others themselves; there is no absence of this id.
            case STAFF ->
                LEAD.contains(caller) || caller.equals("agent")
                        ? status
                                == (row.operation().startsWith("DELETE")
                                        ? 404
                                        : row.operation().startsWith("POST") ? 201 : 200)
                        : status == 404;
            // No leave of theirs begins at this instant.
            case TECHNICIAN -> row.operation().startsWith("DELETE") ? status == 404 : status == 200 || status == 201;
            // The only one of this call is the agent's.
            case NOTICE -> status == (caller.equals("agent") ? 200 : 404);
            // There is no photo of this id.
            case PHOTO -> status == 404;
            // No task and no instance has this key here: those with the right to ask learn that.
            case TASK, ENGINE -> status == 404 || status == 200;
            default -> status != 401 && status != 403 && status != 404 && status < 500;
        };
    }

    private int call(Row row, String caller, boolean missing) {
        String method = row.operation().substring(0, row.operation().indexOf(' '));
        String path = path(row)
                .replace("/notices/{number}", "/notices/" + (missing ? Long.MAX_VALUE : notice))
                .replace("{number}", missing ? "SC-2026-999999" : own)
                .replace("{serial}", missing ? "NO-SUCH-SERIAL" : serial)
                .replace("{token}", missing ? "nothing" : token)
                .replace("/accounts/{login}", "/accounts/" + (missing ? "nobody" : "a-matrix"))
                .replace("{code}", missing ? "t-nobody" : "t-matrix")
                .replace("{from}", "2026-12-24T00:00:01Z")
                .replace("{login}", missing ? "nobody" : "agent")
                .replace(
                        "{id}",
                        row.about() == About.CASE || row.about() == About.STAFF || row.about() == About.PHOTO
                                ? "00000000-0000-4000-8000-000000000000"
                                : row.about() == About.CALENDAR || path(row).startsWith("/api/calendars/")
                                        ? missing ? "no-such-calendar" : "CN"
                                        : missing ? "no-such-process" : "service-case")
                .replace("{version}", missing ? "999" : "1")
                .replace("{metric}", "RESOLUTION")
                .replace("{visit}", "00000000-0000-4000-8000-000000000000")
                .replace("{part}", "00000000-0000-4000-8000-000000000000")
                .replace("{item}", "TESTED")
                .replace("{kpi}", "CSAT")
                .replace("{view}", "00000000-0000-4000-8000-000000000000")
                .replace("{rollout}", "00000000-0000-4000-8000-000000000000")
                .replace("{partition}", "99")
                .replace("{position}", "4711")
                .replace("{key}", "4711");
        Http http = caller.equals("anonymous") ? Http.at(port) : people.as(caller, port);
        if (path.equals("/api/events")) {
            return http.statusOf(path);
        }
        if ("multipart".equals(row.body())) {
            return http.send(
                            method,
                            path,
                            "multipart/form-data; boundary=b",
                            "--b\r\nContent-Disposition: form-data; "
                                    + "name=\"file\"; filename=\"x.png\"\r\n\r\nnothing\r\n--b--\r\n")
                    .status();
        }
        if (path.equals("/api/report-codes")) {
            path += "?serial=" + serial;
        }
        if (path.endsWith("/migration")) {
            path += "?version=1";
        }
        if (path.contains("/imports/")) {
            path += "?reason=because";
        }
        if ("calendar".equals(row.body())) {
            return http.send(method, path, "text/calendar", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n")
                    .status();
        }
        if (method.equals("PUT")) {
            return http.put(path, row.body()).status();
        }
        if (method.equals("DELETE")) {
            return http.delete(path).status();
        }
        return method.equals("GET")
                ? http.get(path).status()
                : http.post(path, row.body() == null ? Map.of() : row.body()).status();
    }

    private static String path(Row row) {
        return row.operation().substring(row.operation().indexOf(' ') + 1);
    }
}
