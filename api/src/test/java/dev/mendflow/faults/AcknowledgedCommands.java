package dev.mendflow.faults;

import dev.mendflow.api.replay.Exchange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Whether each command that the server said it had done left its row, and one row only (I1, I9). */
final class AcknowledgedCommands {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What a command on a case leaves behind, each with a query that counts it by case number. */
    private static final Map<String, String> LEFT_BEHIND = Map.of(
            "messages", count("case_message", "said", "x.body like 'As the customer says:%'"),
            "hold", count("case_hold", "held", "x.process_waits = false"),
            "feedback", count("survey", "answered", "x.answered_at is not null"),
            "redispatch", count("case_timeline", "asked", "x.entry_type = 'redispatch.requested'"));

    private final Rows rows;
    private final AcknowledgementLedger ledger;

    AcknowledgedCommands(Rows rows, AcknowledgementLedger ledger) {
        this.rows = rows;
        this.ledger = ledger;
    }

    private static String count(String table, String name, String condition) {
        return "select c.number, count(*) as %s from %s x join service_case c on c.id = x.case_id where %s group by c.number"
                .formatted(name, table, condition);
    }

    List<String> violations() {
        List<String> violations = new ArrayList<>();
        violations.addAll(casesAreThereAndRunOnce());
        violations.addAll(completedTasksAreCompleted());
        LEFT_BEHIND.forEach((command, sql) -> violations.addAll(leftOneRowEach(command, sql)));
        violations.addAll(everyOneIsInTheAuditTrailOnce());
        return violations;
    }

    private List<String> casesAreThereAndRunOnce() {
        Map<String, Integer> instances = rows.counts("select c.number, count(p.instance_key) from service_case c"
                + " left join engine_business_key b on b.business_key = cast(c.id as varchar(36))"
                + " left join engine_process_instance p on p.instance_key = b.instance_key"
                + " and p.bpmn_process_id = 'service-case' group by c.number");
        List<String> violations = new ArrayList<>();
        Set<String> reported = new HashSet<>();
        for (Exchange report : ledger.acknowledged()) {
            if (report.path().equals("/api/cases")) {
                reported.add(JSON.readTree(report.answer()).path("number").asString(""));
            }
        }
        for (String number : reported) {
            if (!instances.containsKey(number)) {
                violations.add("I1 case %s was acknowledged and is not there".formatted(number));
            } else if (instances.getOrDefault(number, 0) != 1) {
                violations.add("I1 case %s has %d process instances".formatted(number, instances.get(number)));
            }
        }
        return violations;
    }

    private List<String> completedTasksAreCompleted() {
        Set<String> completed =
                rows.texts("select cast(task_key as varchar(20)) from engine_user_task where state = 'COMPLETED'");
        List<String> violations = new ArrayList<>();
        for (Exchange exchange : ledger.acknowledged()) {
            String[] path = exchange.path().split("/");
            if (exchange.path().endsWith("/complete") && !completed.contains(path[3])) {
                violations.add("I1 task %s was acknowledged as completed and is not".formatted(path[3]));
            }
        }
        return violations;
    }

    private List<String> leftOneRowEach(String command, String sql) {
        Map<String, Set<String>> keys = new TreeMap<>();
        for (Exchange exchange : ledger.acknowledged()) {
            String[] path = exchange.path().split("/");
            if (path.length == 5 && path[2].equals("cases") && path[4].equals(command)) {
                keys.computeIfAbsent(path[3], number -> new HashSet<>()).add(String.valueOf(exchange.idempotencyKey()));
            }
        }
        Map<String, Integer> left = rows.counts(sql);
        List<String> violations = new ArrayList<>();
        keys.forEach((number, told) -> {
            int found = left.getOrDefault(number, 0);
            if (found != told.size()) {
                violations.add(
                        "I1 case %s: %d %s acknowledged, %d there".formatted(number, told.size(), command, found));
            }
        });
        return violations;
    }

    private List<String> everyOneIsInTheAuditTrailOnce() {
        Map<String, String> told = new HashMap<>();
        ledger.acknowledged().forEach(exchange -> told.put(exchange.idempotencyKey(), exchange.path()));
        int entries =
                Integer.parseInt(rows.of("select count(*) from audit_entry where outcome = 'done' and actor = 'admin'")
                        .getFirst()
                        .getFirst());
        return entries == told.size()
                ? List.of()
                : List.of("I9 %d commands were acknowledged, %d are in the audit trail as done"
                        .formatted(told.size(), entries));
    }
}
