package dev.mendflow.benchmark.scale;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What agents, technicians, dispatchers and managers ask all day. */
final class Questions {

    private static final String AGENT = "a-li";
    private static final String DISPATCHER = "d-zhao";
    private static final String MANAGER = "m-sun";
    private static final String TECHNICIAN = "t-wang";

    private Questions() {}

    /**
     * @param open numbers of cases in which something is still to be done
     * @param today the day up to which figures are asked for
     */
    static List<Question> all(List<String> open, LocalDate today) {
        List<Question> all = new ArrayList<>();
        inbox(all, open);
        cases(all, open);
        oversight(all, open);
        board(all, today);
        lists(all);
        return all;
    }

    private static void inbox(List<Question> all, List<String> open) {
        for (String who : List.of(AGENT, DISPATCHER, MANAGER, TECHNICIAN)) {
            for (String view : List.of("mine", "groups", "all")) {
                all.add(Question.of("inbox " + view + " of " + who, who, "/inbox?view=" + view));
            }
        }
        Question groups = Question.of("inbox groups of agent", AGENT, "/inbox?view=groups");
        all.add(groups.page(2));
        all.add(groups.page(20));
        all.add(Question.of(
                "inbox all by severity", MANAGER, "/inbox?view=all&severity=P1", "/inbox?view=all&severity=P3"));
        all.add(Question.of("inbox all by words", MANAGER, "/inbox?view=all&q=SC-2026-0009", "/inbox?view=all&q=Anna"));
        all.add(Question.of(
                "inbox all by kind",
                MANAGER,
                "/inbox?view=all&element=ConfirmAssessment",
                "/inbox?view=all&element=HandleEscalation"));
        for (String sort : List.of("due", "priority", "created")) {
            Question tasks = Question.of("API tasks of agent by " + sort, AGENT, "/api/tasks?sort=" + sort);
            all.add(tasks);
            all.add(tasks.page(10));
        }
        all.add(Question.of("API tasks of nobody", MANAGER, "/api/tasks?assignee=none"));
        all.add(Question.of(
                "API tasks of a group", MANAGER, "/api/tasks?group=dispatchers", "/api/tasks?group=agents"));
        all.add(Question.of("API tasks done by me", AGENT, "/api/tasks?assignee=me&state=COMPLETED"));
        all.add(Question.of("API tasks done", MANAGER, "/api/tasks?state=COMPLETED&group=agents&sort=created"));
        all.add(Question.about("API tasks of a case", AGENT, "/api/tasks?case=", open));
    }

    private static void cases(List<Question> all, List<String> open) {
        Question newest = Question.of("cases", AGENT, "/cases");
        all.add(newest);
        all.add(newest.page(2));
        all.add(newest.page(20));
        all.add(Question.of("cases of a technician", TECHNICIAN, "/cases"));
        all.add(Question.of(
                "cases by phase", AGENT, "/cases?phase=ASSESSING", "/cases?phase=CLOSED", "/cases?phase=CANCELLED"));
        all.add(Question.of("cases by severity", AGENT, "/cases?severity=P1", "/cases?severity=P4"));
        all.add(Question.of("cases by phase and severity", AGENT, "/cases?phase=REPAIRING&severity=P1"));
        Question atRisk = Question.of("cases at risk", AGENT, "/cases?atRisk=true");
        all.add(atRisk);
        all.add(atRisk.page(4));
        all.add(Question.of("cases at risk by severity", AGENT, "/cases?atRisk=true&severity=P2"));
        all.add(Question.of("cases not at risk", AGENT, "/api/cases?atRisk=false"));
        all.add(Question.of("cases by number", AGENT, "/cases?q=SC-2026-0009", "/cases?q=SC-2025-000123"));
        all.add(Question.of("cases by serial", AGENT, "/cases?q=SN0000791", "/cases?q=SN79190000"));
        all.add(Question.of("cases by name", AGENT, "/cases?q=%E7%8E%8B%E8%8A%B3", "/cases?q=Anna%20M"));
        all.add(Question.of("cases by nothing known", AGENT, "/cases?q=Nobody"));
        all.add(Question.of("cases by name and phase", AGENT, "/cases?q=Anna&phase=ASSESSING"));
        all.add(Question.of(
                "API cases by status",
                AGENT,
                "/api/cases?status=OPEN",
                "/api/cases?status=ON_HOLD",
                "/api/cases?status=CLOSED"));
        all.add(Question.of(
                "API cases of a customer", AGENT, "/api/cases?customer=K-000000", "/api/cases?customer=K-050000"));
        all.add(Question.of(
                "API cases of an asset", AGENT, "/api/cases?serial=SN00000000", "/api/cases?serial=SN00079190"));
        all.add(Question.of("API cases by status and severity", AGENT, "/api/cases?status=OPEN&severity=P1"));
        all.add(Question.about("case", AGENT, "/cases/", open));
    }

    private static void oversight(List<Question> all, List<String> open) {
        Question newest = Question.of("instances", MANAGER, "/instances");
        all.add(newest);
        all.add(newest.page(20));
        all.add(Question.of(
                "instances by process",
                MANAGER,
                "/api/process-instances?process=service-case",
                "/api/process-instances?process=customer-survey"));
        all.add(Question.of(
                "instances by version",
                MANAGER,
                "/api/process-instances?process=service-case&version=1",
                "/api/process-instances?process=service-case&version=4"));
        all.add(Question.of(
                "instances by state",
                MANAGER,
                "/api/process-instances?state=ACTIVE",
                "/api/process-instances?state=CANCELED"));
        all.add(Question.of(
                "instances by version and state",
                MANAGER,
                "/api/process-instances?process=service-case&version=2&state=CANCELED",
                "/api/process-instances?process=service-case&version=2&state=ACTIVE"));
        all.add(Question.of("instances with incident", MANAGER, "/api/process-instances?incident=true"));
        all.add(Question.of(
                "instances without incident", MANAGER, "/api/process-instances?incident=false&state=ACTIVE"));
        all.add(Question.of(
                "instances at an element",
                MANAGER,
                "/api/process-instances?element=CarryOutRepair",
                "/api/process-instances?element=HandleEscalation"));
        all.add(Question.about("instances of a case", MANAGER, "/api/process-instances?case=", open));
        all.add(Question.of("processes", MANAGER, "/processes"));
        all.add(Question.of("process", MANAGER, "/processes/service-case"));
        all.add(Question.of(
                "statistics",
                MANAGER,
                "/api/processes/service-case/versions/2/statistics",
                "/api/processes/service-case/versions/4/statistics"));
        all.add(Question.of("incidents", MANAGER, "/api/incidents"));
        all.add(Question.of("incidents resolved", MANAGER, "/api/incidents?open=false")
                .page(10));
        all.add(Question.of("incidents by group", MANAGER, "/api/incidents/groups"));
        all.add(Question.of("dead letters", MANAGER, "/api/dead-letters", "/api/dead-letters?open=false"));
        all.add(Question.of("refused messages", MANAGER, "/api/refused-messages", "/api/refused-messages?open=false"));
    }

    private static void board(List<Question> all, LocalDate today) {
        all.add(Question.of("board", MANAGER, "/board"));
        all.add(Question.of("board, what changes", MANAGER, "/board/now"));
        all.add(Question.of("board by region, 30 days", MANAGER, "/board/figures?period=30&by=region"));
        all.add(Question.of(
                "board by one property, 90 days",
                MANAGER,
                "/board/figures?period=90&by=region",
                "/board/figures?period=90&by=product",
                "/board/figures?period=90&by=tier",
                "/board/figures?period=90&by=category"));
        String year = "from=" + today.minusDays(365) + "&to=" + today;
        all.add(Question.of("key figures of a year by day", MANAGER, "/api/kpis?by=day&" + year));
        all.add(Question.of(
                "key figures of a year by one property",
                MANAGER,
                "/api/kpis?by=region&" + year,
                "/api/kpis?by=product&" + year,
                "/api/kpis?by=tier&" + year,
                "/api/kpis?by=category&" + year));
        all.add(Question.of(
                "key figures of one region by day", MANAGER, "/api/kpis?by=day&within=region&member=EAST&" + year));
        all.add(Question.of("anomalies", MANAGER, "/api/kpis/anomalies"));
        all.add(Question.of("words of the feedback, 90 days", MANAGER, "/api/kpis/words?from=" + today.minusDays(89)));
        Question behind = Question.of(
                "cases behind a figure",
                MANAGER,
                "/api/kpis/cases?kpi=RESOLUTION_IN_TIME&met=false&" + year,
                "/api/kpis/cases?kpi=REPORTED&within=region&member=EAST&" + year,
                "/api/kpis/cases?kpi=CSAT&" + year);
        all.add(behind);
        all.add(behind.page(10));
        all.add(Question.of("cases at risk by owner", MANAGER, "/api/board/risks"));
        all.add(Question.of("escalations", MANAGER, "/api/board/escalations"));
    }

    private static void lists(List<Question> all) {
        all.add(Question.of("dispatch board", DISPATCHER, "/dispatch"));
        all.add(Question.of("notices of agent", AGENT, "/notices"));
        all.add(Question.of("notices of manager", MANAGER, "/notices"));
        all.add(Question.of("notices bell", MANAGER, "/notices/bell"));
        all.add(Question.of("API notices", DISPATCHER, "/api/notices").page(3));
        Question audit = Question.of("audit", "admin", "/api/audit");
        all.add(audit);
        all.add(audit.page(20));
        all.add(Question.of(
                "audit of a case", "admin", "/api/audit?subject=SC-2025-000100", "/api/audit?subject=SC-2025-000700"));
        Question clocks = Question.of("clocks", MANAGER, "/api/service-levels");
        all.add(clocks);
        all.add(clocks.page(10));
        all.add(Question.of(
                "clocks by state",
                MANAGER,
                "/api/service-levels?state=BREACHED",
                "/api/service-levels?state=RUNNING",
                "/api/service-levels?state=MISSED",
                "/api/service-levels?state=MET",
                "/api/service-levels?state=PAUSED"));
        all.add(Question.of(
                "clocks by metric",
                MANAGER,
                "/api/service-levels?metric=RESOLUTION",
                "/api/service-levels?metric=FIRST_RESPONSE"));
    }
}
