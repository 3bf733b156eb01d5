package dev.mendflow.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may make which call, by area; {@link AccessMatrixTest} makes them all. */
final class AccessRows {

    static final Set<String> ALL = Set.of("customer", "agent", "dispatcher", "t-own", "manager", "designer", "root");
    static final Set<String> STAFF = Set.of("agent", "dispatcher", "t-own", "manager", "root");
    static final Set<String> DESK = Set.of("agent", "dispatcher", "manager", "root");
    static final Set<String> CASES = with(STAFF, "customer");
    static final Set<String> OWNER_OR_DESK = with(DESK, "customer");
    static final Set<String> OVERSIGHT = Set.of("manager", "designer", "root");
    static final Set<String> DESIGN = Set.of("designer", "root");
    static final Set<String> ORGANISATION = with(STAFF, "designer");
    static final Set<String> FIELD = Set.of("dispatcher", "t-own", "manager", "root");
    static final Set<String> DESK_OF_DISPATCH = Set.of("dispatcher", "manager", "root");
    static final Set<String> LEAD = Set.of("manager", "root");

    /** What an operation is about, which decides what foreign and missing mean for it. */
    enum About {
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

    record Row(
            String operation,
            Set<String> allowed,
            About about,
            @Nullable Object body) {}

    static final Map<String, Object> REASON = Map.of("reason", "because");

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

    /** What happens to cases, by staff and by whoever holds the link. */
    private static final List<Row> OF_CASES = List.of(
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
            new Row("GET /api/service-areas", with(ALL, "anonymous"), About.NOTHING, null),
            new Row("GET /api/cases/{number}/process", STAFF, About.ENGINE, null),
            new Row("GET /api/cases/{number}/process/xml", STAFF, About.ENGINE, null),
            new Row("GET /api/cases/{number}/field-work", STAFF, About.CASE, null),
            new Row("GET /api/cases/{number}/file", STAFF, About.CASE, null),
            new Row("GET /api/cases/{number}/comments", STAFF, About.CASE, null),
            new Row("POST /api/cases/{number}/comments", STAFF, About.CASE, Map.of("text", "hello")));

    /** Tasks and the inbox. */
    private static final List<Row> OF_TASKS = List.of(
            new Row("GET /api/tasks", STAFF, About.NOTHING, null),
            new Row("GET /api/tasks/counts", STAFF, About.NOTHING, null),
            new Row("GET /api/tasks/kinds", STAFF, About.NOTHING, null),
            new Row("GET /api/tasks/assignees", STAFF, About.NOTHING, null),
            new Row("GET /api/tasks/{key}", STAFF, About.TASK, null),
            new Row("GET /api/tasks/{key}/process", STAFF, About.TASK, null),
            new Row("GET /api/tasks/{key}/process/xml", STAFF, About.TASK, null),
            new Row("POST /api/tasks/{key}/claim", STAFF, About.TASK, null),
            new Row("POST /api/tasks/{key}/unclaim", STAFF, About.TASK, null),
            new Row("POST /api/tasks/{key}/assign", STAFF, About.TASK, Map.of("assignee", "agent")),
            new Row("POST /api/tasks/{key}/complete", STAFF, About.TASK, Map.of("variables", Map.of())),
            new Row("POST /api/tasks/bulk", STAFF, About.NOTHING, Map.of("keys", List.of(1), "action", "CLAIM")),
            new Row("GET /api/inbox/views", STAFF, About.NOTHING, null),
            new Row("POST /api/inbox/views", STAFF, About.NOTHING, VIEW),
            new Row("PUT /api/inbox/views/{view}", STAFF, About.ENGINE, VIEW),
            new Row("DELETE /api/inbox/views/{view}", STAFF, About.ENGINE, null));

    /** The engine and what runs in it. */
    private static final List<Row> OF_THE_ENGINE = List.of(
            new Row("GET /api/health", LEAD, About.NOTHING, null),
            new Row("GET /api/health/engine", ORGANISATION, About.NOTHING, null),
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
            new Row("GET /api/dead-letters", LEAD, About.NOTHING, null),
            new Row("GET /api/dead-letters/{partition}/{position}", Set.of("root"), About.ENGINE, null),
            new Row("POST /api/dead-letters/{partition}/{position}/acknowledge", Set.of("root"), About.ENGINE, REASON),
            new Row("GET /api/refused-messages", LEAD, About.NOTHING, null),
            new Row("POST /api/refused-messages/{id}/resend", Set.of("root"), About.ENGINE, null),
            new Row("POST /api/refused-messages/{id}/discard", Set.of("root"), About.ENGINE, REASON));

    /** What is promised, to whom the law gives a right, and who is told. */
    private static final List<Row> OF_PROMISES = List.of(
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
                    Map.of("reason", "r", "version", 999, "rules", List.of())));

    /** Those who drive out and those who send them. */
    private static final List<Row> OF_THE_FIELD = List.of(
            new Row("GET /api/visits", FIELD, About.NOTHING, null),
            new Row("GET /api/visits/left-over", FIELD, About.NOTHING, null),
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
            new Row("GET /api/technicians", DESK, About.NOTHING, null),
            new Row("GET /api/technicians/{code}", DESK, About.TECHNICIAN, null),
            new Row("PUT /api/technicians/{code}", LEAD, About.NOTHING, TECHNICIAN),
            new Row("POST /api/technicians/{code}/leave", LEAD, About.TECHNICIAN, ABSENCE),
            new Row("DELETE /api/technicians/{code}/leave/{from}", LEAD, About.TECHNICIAN, null));

    /** The board and its figures. */
    private static final List<Row> OF_FIGURES = List.of(
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
            new Row("POST /api/kpis/recount", Set.of("root"), About.NOTHING, null));

    /** Accounts, what people are told and what they did. */
    private static final List<Row> OF_PEOPLE = List.of(
            new Row("GET /api/colleagues", ORGANISATION, About.NOTHING, null),
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
            new Row("POST /api/accounts/{login}/reactivate", Set.of("root"), About.ACCOUNT, null));

    private AccessRows() {}

    static List<Row> all() {
        return Stream.of(OF_CASES, OF_TASKS, OF_THE_ENGINE, OF_PROMISES, OF_THE_FIELD, OF_FIGURES, OF_PEOPLE)
                .flatMap(List::stream)
                .toList();
    }

    /** Some callers and one more. */
    static Set<String> with(Set<String> some, String one) {
        var all = new TreeSet<>(some);
        all.add(one);
        return all;
    }
}
