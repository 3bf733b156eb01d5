package dev.mendflow.faults;

import dev.mendflow.api.replay.Exchange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What has to hold after any fault, whatever happened: checked on the stopped program's database against what clients
 * were told and what the engine said.
 */
final class InvariantChecker {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;
    private final AcknowledgementLedger ledger;
    private final RecordTape tape;
    private final List<String> late;

    /** @param late numbers of the cases whose promises were due from the start, so that somebody had to be told */
    InvariantChecker(JdbcClient database, AcknowledgementLedger ledger, RecordTape tape, List<String> late) {
        this.database = database;
        this.ledger = ledger;
        this.tape = tape;
        this.late = late;
    }

    /** Everything that does not hold, each with its invariant's number; empty when all is well. */
    List<String> violations() {
        List<String> violations = new ArrayList<>();
        violations.addAll(acknowledgedCasesAreThereAndRunOnce());
        violations.addAll(acknowledgedCommandsLeftTheirRow());
        violations.addAll(noCaseRunsTwice());
        violations.addAll(eachEffectHappenedOnce());
        violations.addAll(theWatermarkCoversWhatWasHandedOver());
        violations.addAll(eachTimerFiredOnce());
        violations.addAll(nothingWaitsToBeSent());
        violations.addAll(everyCommandIsInTheAuditTrail());
        violations.addAll(clientsSawOnlyHonestAnswers());
        return violations;
    }

    private List<String> acknowledgedCasesAreThereAndRunOnce() {
        Map<String, Integer> instances = new HashMap<>();
        rows("select c.number, count(p.instance_key) from service_case c"
                        + " left join engine_business_key b on b.business_key = cast(c.id as varchar(36))"
                        + " left join engine_process_instance p on p.instance_key = b.instance_key"
                        + " and p.bpmn_process_id = 'service-case' group by c.number")
                .forEach(row -> instances.put(row.get(0), Integer.valueOf(row.get(1))));
        List<String> violations = new ArrayList<>();
        for (Exchange report : acknowledged("/api/cases")) {
            String number = json(report.answer()).path("number").asString("");
            if (!instances.containsKey(number)) {
                violations.add("I1 case %s was acknowledged and is not there".formatted(number));
            } else if (instances.getOrDefault(number, 0) != 1) {
                violations.add("I1 case %s has %d process instances".formatted(number, instances.get(number)));
            }
        }
        return violations;
    }

    private List<String> acknowledgedCommandsLeftTheirRow() {
        Set<String> completed =
                texts("select cast(task_key as varchar(20)) from engine_user_task where state = 'COMPLETED'");
        List<String> violations = new ArrayList<>();
        for (Exchange exchange : ledger.acknowledged()) {
            String[] path = exchange.path().split("/");
            if (exchange.path().endsWith("/complete") && !completed.contains(path[3])) {
                violations.add("I1 task %s was acknowledged as completed and is not".formatted(path[3]));
            }
        }
        return violations;
    }

    private List<String> noCaseRunsTwice() {
        return rows("select b.business_key, count(*) from engine_process_instance p"
                        + " join engine_business_key b on b.instance_key = p.instance_key"
                        + " where p.bpmn_process_id = 'service-case' group by b.business_key having count(*) > 1")
                .stream()
                .map(row -> "I2 case %s runs %s times".formatted(row.get(0), row.get(1)))
                .toList();
    }

    private List<String> eachEffectHappenedOnce() {
        List<String> violations = new ArrayList<>();
        Effects.ALL.forEach(
                (effect, sql) -> rows(sql).forEach(row -> violations.add("I3 %s: %s".formatted(effect, row))));
        return violations;
    }

    private List<String> theWatermarkCoversWhatWasHandedOver() {
        List<String> violations = new ArrayList<>();
        rows("select partition_id, reason from engine_refusal")
                .forEach(row -> violations.add("I5 partition refused: " + row));
        long newest = events().stream()
                .mapToLong(record -> record.path("position").asLong())
                .max()
                .orElse(0);
        rows("select last_position from engine_position").forEach(row -> {
            if (Long.parseLong(row.get(0)) < newest) {
                violations.add("I5 applied up to %s of %d".formatted(row.get(0), newest));
            }
        });
        return violations;
    }

    private List<String> eachTimerFiredOnce() {
        Map<Long, Set<Long>> fired = new HashMap<>();
        for (JsonNode record : events()) {
            if (record.path("valueType").asString("").equals("TIMER")
                    && record.path("intent").asString("").equals("TRIGGERED")) {
                fired.computeIfAbsent(record.path("key").asLong(), key -> new HashSet<>())
                        .add(record.path("position").asLong());
            }
        }
        List<String> violations = new ArrayList<>();
        fired.forEach((timer, positions) -> {
            if (positions.size() > 1) {
                violations.add("I6 timer %d fired at positions %s".formatted(timer, positions));
            }
        });
        Set<String> escalated =
                texts("select c.number from service_level_rung r join service_case c on c.id = r.case_id");
        late.stream()
                .filter(number -> !escalated.contains(number))
                .forEach(number ->
                        violations.add("I6 the promises of case %s were due and nobody was told".formatted(number)));
        return violations;
    }

    private List<String> nothingWaitsToBeSent() {
        List<String> violations = new ArrayList<>();
        rows("select event_type, count(*) from event_publication where completion_date is null group by event_type")
                .forEach(row -> violations.add("I8 still to be sent: " + row));
        rows("select record_position, error from engine_dead_letter")
                .forEach(row -> violations.add("I8 dead letter: " + row));
        return violations;
    }

    private List<String> everyCommandIsInTheAuditTrail() {
        long commands = ledger.acknowledged().stream()
                .map(Exchange::idempotencyKey)
                .distinct()
                .count();
        long entries = Long.parseLong(
                rows("select count(*) from audit_entry").getFirst().getFirst());
        return entries >= commands
                ? List.of()
                : List.of("I9 %d commands were acknowledged, %d are in the audit trail".formatted(commands, entries));
    }

    private List<String> clientsSawOnlyHonestAnswers() {
        List<String> violations = new ArrayList<>();
        ledger.unexpected()
                .forEach(exchange -> violations.add("I10 %s %s answered %d %s"
                        .formatted(exchange.method(), exchange.path(), exchange.status(), exchange.answer())));
        ledger.busy().stream()
                .filter(exchange -> !exchange.retryAfter())
                .forEach(exchange -> violations.add(
                        "I10 %s answered %d without Retry-After".formatted(exchange.path(), exchange.status())));
        return violations;
    }

    /** Differences between the read model of this database and that of another one folded from the same tape. */
    List<String> differencesTo(JdbcClient fold) {
        List<String> differences = new ArrayList<>();
        for (ReadModelTable table : ReadModelTable.of(database)) {
            Set<List<String>> here = new HashSet<>(rows(database, table.select()));
            Set<List<String>> there = new HashSet<>(rows(fold, table.select()));
            if (!here.equals(there)) {
                differences.add("I4 %s has %d rows here and %d in a fresh fold, for example %s"
                        .formatted(table.name(), here.size(), there.size(), firstDifference(here, there)));
            }
        }
        return differences;
    }

    private static String firstDifference(Set<List<String>> here, Set<List<String>> there) {
        return here.stream()
                .filter(row -> !there.contains(row))
                .findFirst()
                .map(row -> "only here " + row)
                .orElseGet(() -> "only there "
                        + there.stream()
                                .filter(row -> !here.contains(row))
                                .findFirst()
                                .orElse(List.of()));
    }

    private List<JsonNode> events() {
        return tape.batches().stream()
                .flatMap(batch -> batch.lines().stream())
                .map(InvariantChecker::json)
                .filter(record -> record.path("recordType").asString("").equals("EVENT"))
                .toList();
    }

    private List<Exchange> acknowledged(String path) {
        return ledger.acknowledged().stream()
                .filter(exchange -> exchange.path().equals(path))
                .toList();
    }

    private Set<String> texts(String sql) {
        return rows(sql).stream().map(List::getFirst).collect(Collectors.toSet());
    }

    private List<List<String>> rows(String sql) {
        return rows(database, sql);
    }

    private static List<List<String>> rows(JdbcClient database, String sql) {
        return database.sql(sql)
                .query((row, number) -> {
                    List<String> columns = new ArrayList<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        columns.add(String.valueOf(row.getString(i)));
                    }
                    return List.copyOf(columns);
                })
                .list();
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
