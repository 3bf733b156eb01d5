package dev.mendflow.faults;

import dev.mendflow.api.replay.Exchange;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What has to hold after any fault, whatever happened: checked on the stopped program's database against what clients
 * were told and what the engine said.
 */
final class InvariantChecker {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** By then a job that the engine has forgotten was released and done. */
    private static final Duration FORGOTTEN = FaultTest.FORGOTTEN_AFTER.plus(FaultTest.JOB_TIMEOUT.multipliedBy(3));

    private final Rows rows;
    private final AcknowledgementLedger ledger;
    private final RecordTape tape;
    private final List<String> late;

    /** @param late numbers of the cases whose promises were due from the start, so that somebody had to be told */
    InvariantChecker(JdbcClient database, AcknowledgementLedger ledger, RecordTape tape, List<String> late) {
        this.rows = new Rows(database);
        this.ledger = ledger;
        this.tape = tape;
        this.late = late;
    }

    /** Everything that does not hold, each with its invariant's number; empty when all is well. */
    List<String> violations() throws IOException, InterruptedException {
        EngineTimers timers = new EngineTimers();
        AtomicLong newest = new AtomicLong();
        tape.read(batch -> batch.lines().stream()
                .map(JSON::readTree)
                .filter(record -> record.path("recordType").asString("").equals("EVENT"))
                .forEach(event -> {
                    timers.saw(event);
                    newest.accumulateAndGet(event.path("position").asLong(), Math::max);
                }));
        List<String> violations = new ArrayList<>();
        violations.addAll(new AcknowledgedCommands(rows, ledger).violations());
        violations.addAll(noCaseRunsTwice());
        violations.addAll(eachEffectHappenedOnce());
        violations.addAll(theWatermarkCovers(newest.get()));
        violations.addAll(timers.violations());
        violations.addAll(whoeverHadToBeToldWasTold());
        violations.addAll(nothingStandsStillForEver());
        violations.addAll(nothingWaitsToBeSent());
        violations.addAll(clientsSawOnlyHonestAnswers());
        return violations;
    }

    private List<String> noCaseRunsTwice() {
        return rows
                .of("select b.business_key, count(*) from engine_process_instance p"
                        + " join engine_business_key b on b.instance_key = p.instance_key"
                        + " where p.bpmn_process_id = 'service-case' group by b.business_key having count(*) > 1")
                .stream()
                .map(row -> "I2 case %s runs %s times".formatted(row.get(0), row.get(1)))
                .toList();
    }

    private List<String> eachEffectHappenedOnce() {
        List<String> violations = new ArrayList<>();
        Effects.ALL.forEach(
                (effect, sql) -> rows.of(sql).forEach(row -> violations.add("I3 %s: %s".formatted(effect, row))));
        return violations;
    }

    private List<String> theWatermarkCovers(long newest) {
        List<String> violations = new ArrayList<>();
        rows.of("select partition_id, reason from engine_refusal")
                .forEach(row -> violations.add("I5 partition refused: " + row));
        rows.of("select last_position from engine_position").forEach(row -> {
            if (Long.parseLong(row.get(0)) < newest) {
                violations.add("I5 applied up to %s of %d".formatted(row.get(0), newest));
            }
        });
        return violations;
    }

    private List<String> whoeverHadToBeToldWasTold() {
        Set<String> told =
                rows.texts("select c.number from service_level_rung r join service_case c on c.id = r.case_id");
        return late.stream()
                .filter(number -> !told.contains(number))
                .map("I6 the promises of case %s were due and nobody was told"::formatted)
                .toList();
    }

    /** All cases were closed: none may still run, and what else runs must wait for something that can come. */
    private List<String> nothingStandsStillForEver() {
        List<String> violations = new ArrayList<>();
        rows.of("select b.business_key from engine_process_instance p"
                        + " join engine_business_key b on b.instance_key = p.instance_key"
                        + " join service_case c on cast(c.id as varchar(36)) = b.business_key"
                        + " where p.bpmn_process_id = 'service-case' and p.ended_at is null and c.phase = 'CLOSED'")
                .forEach(row -> violations.add("I7 the process of closed case %s has not ended".formatted(row)));
        rows.of("select p.bpmn_process_id, p.instance_key from engine_process_instance p where p.ended_at is null"
                        + alive("engine_user_task", "state not in ('COMPLETED', 'CANCELED')")
                        + alive("engine_timer", "ended_at is null")
                        + alive("engine_job", "ended_at is null")
                        + alive("engine_message_subscription", "state = 'WAITING'")
                        + alive("engine_incident", "resolved_at is null")
                        + " and not exists (select 1 from engine_process_instance x"
                        + " where x.parent_instance_key = p.instance_key and x.ended_at is null)")
                .forEach(row -> violations.add("I7 %s %s waits for nothing".formatted(row.get(0), row.get(1))));
        rows.of("select j.job_type, j.job_key, j.state from engine_job j"
                        + " join engine_position e on e.partition_id = j.partition_id where j.ended_at is null"
                        + " and j.retries > 0 and j.changed_at < e.newest_record_at - " + FORGOTTEN.toMillis())
                .forEach(row -> violations.add("I7 job %s %s (%s) is forgotten".formatted(row.toArray())));
        return violations;
    }

    private static String alive(String table, String condition) {
        return " and not exists (select 1 from %s x where x.instance_key = p.instance_key and x.%s)"
                .formatted(table, condition);
    }

    private List<String> nothingWaitsToBeSent() {
        List<String> violations = new ArrayList<>();
        rows.of("select event_type, count(*) from event_publication where completion_date is null group by event_type")
                .forEach(row -> violations.add("I8 still to be sent: " + row));
        rows.of("select record_position, error from engine_dead_letter")
                .forEach(row -> violations.add("I8 dead letter: " + row));
        rows.of("select message_name, why from refused_message")
                .forEach(row -> violations.add("I8 refused by the engine: " + row));
        return violations;
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
        ledger.refused().stream()
                .filter(exchange -> !isProblem(exchange))
                .forEach(exchange -> violations.add("I10 %s answered %d with no problem in words: %s"
                        .formatted(exchange.path(), exchange.status(), exchange.answer())));
        return violations;
    }

    private static boolean isProblem(Exchange exchange) {
        try {
            JsonNode problem = JSON.readTree(exchange.answer());
            return problem.path("status").asInt() == exchange.status()
                    && !problem.path("title").asString("").isBlank();
        } catch (JacksonException notJson) {
            return false;
        }
    }

    /** Differences between the read model of this database and that of another one folded from the same tape. */
    List<String> differencesTo(JdbcClient fold) {
        Rows folded = new Rows(fold);
        List<String> differences = new ArrayList<>();
        for (ReadModelTable table : ReadModelTable.of(rows.database())) {
            Map<List<String>, Long> here = rows.multiset(table.select());
            Map<List<String>, Long> there = folded.multiset(table.select());
            if (!here.equals(there)) {
                differences.add("I4 %s has %d rows here and %d in a fresh fold, for example %s"
                        .formatted(table.name(), here.size(), there.size(), firstDifference(here, there)));
            }
        }
        return differences;
    }

    private static String firstDifference(Map<List<String>, Long> here, Map<List<String>, Long> there) {
        return here.entrySet().stream()
                .filter(row -> !row.getValue().equals(there.get(row.getKey())))
                .findFirst()
                .map(row -> "here %d times %s".formatted(row.getValue(), row.getKey()))
                .orElseGet(() -> "only there "
                        + there.keySet().stream()
                                .filter(row -> !here.containsKey(row))
                                .findFirst()
                                .orElse(List.of()));
    }
}
