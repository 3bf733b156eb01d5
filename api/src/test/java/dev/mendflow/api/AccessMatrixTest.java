package dev.mendflow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every operation of the published contract × every kind of caller × own, foreign and missing things. */
@WholeApplication
class AccessMatrixTest {

    private static final Set<String> ALL =
            Set.of("customer", "agent", "dispatcher", "t-own", "manager", "designer", "root");
    private static final Set<String> STAFF = Set.of("agent", "dispatcher", "t-own", "manager", "root");
    private static final Set<String> DESK = Set.of("agent", "dispatcher", "manager", "root");
    private static final Set<String> CASES = with(STAFF, "customer");
    private static final Set<String> OWNER_OR_DESK = with(DESK, "customer");
    private static final Set<String> OVERSIGHT = Set.of("manager", "designer", "root");
    private static final Set<String> DESIGN = Set.of("designer", "root");
    private static final Set<String> ORGANISATION = with(STAFF, "designer");
    private static final Set<String> FIELD = Set.of("dispatcher", "t-own", "manager", "root");
    private static final Set<String> DESK_OF_DISPATCH = Set.of("dispatcher", "manager", "root");
    private static final Set<String> LEAD = Set.of("manager", "root");

    /** What an operation is about, which decides what foreign and missing mean for it. */
    private enum About {
        NOTHING,
        CASE,
        TASK,
        ENGINE,
        CALENDAR,
        STAFF,
        ACCOUNT,
        TECHNICIAN,
        ASSET,
        NOTICE,
        TOKEN,
        PHOTO
    }

    private record Row(
            String operation,
            Set<String> allowed,
            About about,
            @Nullable Object body) {}

    private static final Map<String, Object> REASON = Map.of("reason", "because");

    private static final Map<String, Object> VIEW = Map.of("name", "mine", "question", Map.of("view", "MINE"));

    private static final Map<String, Object> CALCULATION =
            Map.of("calendar", "CN", "start", "2026-11-09T01:00:00Z", "budget", "PT8H");

    private static final Map<String, Object> ABSENCE =
            Map.of("from", "2026-12-24T00:00:00Z", "until", "2026-12-25T00:00:00Z");

    /** Of a version that nobody has, so that the call of those who may save is refused for that alone. */
    private static final Map<String, Object> MEMBER =
            Map.of("name", "N", "language", "en", "zone", "UTC", "level", "MEMBER", "version", 999);

    /** Whose login is taken. */
    private static final Map<String, Object> NEW_ACCOUNT =
            Map.of("login", "agent", "name", "N", "roles", List.of("AGENT"));

    private static final Map<String, Object> ACCOUNT = Map.of("name", "N", "roles", List.of("AGENT"), "version", 999);

    private static final Map<String, Object> TECHNICIAN =
            Map.of("name", "N", "region", "nowhere", "latitude", 1.0, "longitude", 1.0, "active", true, "version", 999);

    private static final Map<String, Object> CHANGE = Map.of(
            "reason",
            "because",
            "version",
            999,
            "calendar",
            Map.of("id", "CN", "zone", "Asia/Shanghai", "week", Map.of("MONDAY", List.of("09:00-12:00"))));

    private static final List<Row> ROWS = List.of(
            new Row("POST /api/cases", with(ALL, "anonymous"), About.NOTHING, MainJobTest.aFault()),
            new Row("GET /api/cases", CASES, About.NOTHING, null),
            new Row("GET /api/cases/{number}", CASES, About.CASE, null),
            new Row("GET /api/cases/{number}/clocks/{metric}", STAFF, About.CASE, null),
            new Row("POST /api/cases/{number}/clocks/{metric}/waive", LEAD, About.CASE, REASON),
            new Row(
                    "POST /api/cases/{number}/clocks/{metric}/corrections",
                    LEAD,
                    About.CASE,
                    Map.of("entry", 2, "reason", "because")),
            new Row("POST /api/cases/{number}/messages", CASES, About.CASE, Map.of("text", "hello")),
            new Row("POST /api/cases/{number}/hold", DESK, About.CASE, Map.of("reason", "r", "owner", "CUSTOMER")),
            new Row("POST /api/cases/{number}/resume", DESK, About.CASE, null),
            new Row("POST /api/cases/{number}/priority", DESK, About.CASE, Map.of("reason", "r", "severity", "P2")),
            new Row("POST /api/cases/{number}/arrival", FIELD, About.CASE, Map.of()),
            new Row("POST /api/cases/{number}/redispatch", DESK, About.CASE, REASON),
            new Row("POST /api/cases/{number}/feedback", OWNER_OR_DESK, About.CASE, Map.of("score", 5)),
            new Row("POST /api/cases/{number}/cancel", OWNER_OR_DESK, About.CASE, REASON),
            new Row("POST /api/cases/{number}/attachments", CASES, About.CASE, "multipart"),
            new Row("GET /api/attachments/{id}", CASES, About.CASE, null),
            new Row("GET /api/track/{token}", with(ALL, "anonymous"), About.TOKEN, null),
            new Row("POST /api/track/{token}/messages", with(ALL, "anonymous"), About.TOKEN, Map.of("text", "hello")),
            new Row("POST /api/track/{token}/feedback", with(ALL, "anonymous"), About.TOKEN, Map.of("score", 5)),
            new Row("POST /api/track/{token}/cancel", with(ALL, "anonymous"), About.TOKEN, REASON),
            new Row("POST /api/track/{token}/attachments", with(ALL, "anonymous"), About.TOKEN, "multipart"),
            new Row("GET /api/track/{token}/attachments/{id}", with(ALL, "anonymous"), About.PHOTO, null),
            new Row("GET /api/report-codes", STAFF, About.NOTHING, null),
            new Row("GET /api/tasks", STAFF, About.NOTHING, null),
            new Row("GET /api/tasks/{key}", STAFF, About.TASK, null),
            new Row("POST /api/tasks/{key}/claim", STAFF, About.TASK, null),
            new Row("POST /api/tasks/{key}/unclaim", STAFF, About.TASK, null),
            new Row("POST /api/tasks/{key}/assign", STAFF, About.TASK, Map.of("assignee", "agent")),
            new Row("POST /api/tasks/{key}/complete", STAFF, About.TASK, Map.of("variables", Map.of())),
            new Row("POST /api/tasks/bulk", STAFF, About.NOTHING, Map.of("keys", List.of(1), "action", "CLAIM")),
            new Row("GET /api/cases/{number}/file", STAFF, About.CASE, null),
            new Row("GET /api/cases/{number}/comments", STAFF, About.CASE, null),
            new Row("POST /api/cases/{number}/comments", STAFF, About.CASE, Map.of("text", "hello")),
            new Row("GET /api/inbox/views", STAFF, About.NOTHING, null),
            new Row("POST /api/inbox/views", STAFF, About.NOTHING, VIEW),
            new Row("PUT /api/inbox/views/{view}", STAFF, About.ENGINE, VIEW),
            new Row("DELETE /api/inbox/views/{view}", STAFF, About.ENGINE, null),
            new Row("GET /api/processes", OVERSIGHT, About.NOTHING, null),
            new Row("GET /api/processes/{id}/versions", OVERSIGHT, About.ENGINE, null),
            new Row("GET /api/processes/{id}/versions/{version}", OVERSIGHT, About.ENGINE, null),
            new Row("GET /api/processes/{id}/versions/{version}/xml", OVERSIGHT, About.ENGINE, null),
            new Row("GET /api/processes/{id}/versions/{version}/statistics", OVERSIGHT, About.ENGINE, null),
            new Row("GET /api/process-instances", OVERSIGHT, About.NOTHING, null),
            new Row("GET /api/process-instances/{key}", OVERSIGHT, About.ENGINE, null),
            new Row("GET /api/process-instances/export", OVERSIGHT, About.NOTHING, null),
            new Row("POST /api/process-instances/{key}/cancel", LEAD, About.ENGINE, null),
            new Row("GET /api/process-instances/{key}/migration", OVERSIGHT, About.ENGINE, null),
            new Row("POST /api/process-instances/{key}/migrate", OVERSIGHT, About.ENGINE, Map.of("version", 1)),
            new Row("POST /api/process-instances/{key}/modify", LEAD, About.ENGINE, Map.of("activate", List.of("x"))),
            new Row("POST /api/processes/lint", DESIGN, About.NOTHING, "multipart"),
            new Row("POST /api/processes/deployments", DESIGN, About.NOTHING, "multipart"),
            new Row("GET /api/incidents", OVERSIGHT, About.NOTHING, null),
            new Row("GET /api/incidents/groups", OVERSIGHT, About.NOTHING, null),
            new Row("POST /api/incidents/{key}/retry", LEAD, About.ENGINE, null),
            new Row("POST /api/incidents/retry", LEAD, About.NOTHING, Map.of("group", "none")),
            new Row("GET /api/service-levels", DESK, About.NOTHING, null),
            new Row("POST /api/service-levels/calculate", ORGANISATION, About.NOTHING, CALCULATION),
            new Row("GET /api/service-levels/policy", ORGANISATION, About.NOTHING, null),
            new Row("POST /api/service-levels/preview", OVERSIGHT, About.NOTHING, CHANGE),
            new Row("POST /api/service-levels/rollouts", LEAD, About.NOTHING, CHANGE),
            new Row("GET /api/service-levels/rollouts", OVERSIGHT, About.NOTHING, null),
            new Row("GET /api/service-levels/rollouts/{rollout}", OVERSIGHT, About.ENGINE, null),
            new Row("GET /api/calendars", ORGANISATION, About.NOTHING, null),
            new Row("GET /api/calendars/{id}", ORGANISATION, About.CALENDAR, null),
            new Row("PUT /api/calendars/{id}", LEAD, About.NOTHING, Map.of("reason", "r", "version", 999)),
            new Row(
                    "POST /api/calendars/{id}/imports/chinese-notice",
                    LEAD,
                    About.CALENDAR,
                    Map.of("days", List.of(Map.of("date", "2026-10-01", "isOffDay", true)))),
            new Row("POST /api/calendars/{id}/imports/icalendar", LEAD, About.CALENDAR, "calendar"),
            new Row("GET /api/staff", LEAD, About.NOTHING, null),
            new Row("GET /api/staff/{login}", ORGANISATION, About.STAFF, null),
            new Row("PUT /api/staff/{login}", LEAD, About.NOTHING, MEMBER),
            new Row("POST /api/staff/{login}/absences", ORGANISATION, About.STAFF, ABSENCE),
            new Row("DELETE /api/staff/{login}/absences/{id}", ORGANISATION, About.STAFF, null),
            new Row("GET /api/assets/{serial}/statutory", DESK, About.ASSET, null),
            new Row("GET /api/statutory-rules", ORGANISATION, About.NOTHING, null),
            new Row(
                    "PUT /api/statutory-rules",
                    Set.of("root"),
                    About.NOTHING,
                    Map.of("reason", "r", "version", 999, "rules", List.of())),
            new Row("GET /api/visits", FIELD, About.NOTHING, null),
            new Row("GET /api/visits/{visit}", FIELD, About.ENGINE, null),
            new Row("POST /api/visits/{visit}/departure", FIELD, About.ENGINE, Map.of()),
            new Row("PUT /api/visits/{visit}/checks/{item}", FIELD, About.ENGINE, Map.of("done", true)),
            new Row("POST /api/visits/{visit}/parts", FIELD, About.ENGINE, Map.of("partNumber", "PUMP")),
            new Row("DELETE /api/visits/{visit}/parts/{part}", FIELD, About.ENGINE, null),
            new Row("PUT /api/visits/{visit}/signature", FIELD, About.ENGINE, Map.of("signer", "Li")),
            new Row("GET /api/offers", FIELD, About.NOTHING, null),
            new Row("GET /api/dispatch/board", DESK_OF_DISPATCH, About.NOTHING, null),
            new Row("GET /api/dispatch/jobs/{number}/candidates", DESK_OF_DISPATCH, About.CASE, null),
            new Row("POST /api/dispatch/jobs/{number}/assign", DESK_OF_DISPATCH, About.CASE, Map.of("technician", "x")),
            new Row("GET /api/board", LEAD, About.NOTHING, null),
            new Row("GET /api/board/risks", LEAD, About.NOTHING, null),
            new Row("GET /api/board/escalations", LEAD, About.NOTHING, null),
            new Row("GET /api/kpis", LEAD, About.NOTHING, null),
            new Row("GET /api/kpis/table", LEAD, About.NOTHING, null),
            new Row("GET /api/kpis/cases", LEAD, About.NOTHING, null),
            new Row("GET /api/kpis/words", LEAD, About.NOTHING, null),
            new Row("GET /api/kpis/anomalies", LEAD, About.NOTHING, null),
            new Row("GET /api/kpis/targets", LEAD, About.NOTHING, null),
            new Row("GET /api/kpis/targets/{kpi}", LEAD, About.NOTHING, null),
            new Row(
                    "PUT /api/kpis/targets/{kpi}",
                    LEAD,
                    About.NOTHING,
                    Map.of("target", 90, "reason", "because", "version", 999)),
            new Row("POST /api/kpis/recount", Set.of("root"), About.NOTHING, null),
            new Row("GET /api/notices", ALL, About.NOTHING, null),
            new Row("POST /api/notices/read", ALL, About.NOTHING, Map.of("upTo", 0)),
            new Row("POST /api/notices/{number}/read", ALL, About.NOTICE, null),
            new Row("GET /api/events", ALL, About.NOTHING, null),
            new Row("GET /api/audit", Set.of("root"), About.NOTHING, null),
            new Row("GET /api/audit/export", Set.of("root"), About.NOTHING, null),
            new Row("GET /api/accounts", Set.of("root"), About.NOTHING, null),
            new Row("POST /api/accounts", Set.of("root"), About.NOTHING, NEW_ACCOUNT),
            new Row("GET /api/accounts/{login}", Set.of("root"), About.ACCOUNT, null),
            new Row("PUT /api/accounts/{login}", Set.of("root"), About.ACCOUNT, ACCOUNT),
            new Row("POST /api/accounts/{login}/password", Set.of("root"), About.ACCOUNT, null),
            new Row("POST /api/accounts/{login}/deactivate", Set.of("root"), About.ACCOUNT, null),
            new Row("POST /api/accounts/{login}/reactivate", Set.of("root"), About.ACCOUNT, null),
            new Row("GET /api/technicians", DESK, About.NOTHING, null),
            new Row("GET /api/technicians/{code}", DESK, About.TECHNICIAN, null),
            new Row("PUT /api/technicians/{code}", LEAD, About.NOTHING, TECHNICIAN),
            new Row("POST /api/technicians/{code}/leave", LEAD, About.TECHNICIAN, ABSENCE),
            new Row("DELETE /api/technicians/{code}/leave/{from}", LEAD, About.TECHNICIAN, null));

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

    private static Set<String> with(Set<String> some, String one) {
        var all = new TreeSet<>(some);
        all.add(one);
        return all;
    }
}
