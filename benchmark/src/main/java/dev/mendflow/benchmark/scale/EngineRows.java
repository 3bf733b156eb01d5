package dev.mendflow.benchmark.scale;

import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.ServiceMode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the engine told of a case: its instance, where the token was, what it knew and what went wrong. */
final class EngineRows {

    private static final int KEYS_OF_CASE = 64;
    private static final List<String> ERRORS = List.of(
            "Expected result of the expression 'dueAt' to be 'DATE_TIME', but was 'NULL'.",
            "Failed to evaluate the decision table: no rule matches.",
            "The warehouse does not answer: connection refused",
            "No technician with code t-%04d",
            "Column too long: 4096 characters");

    private final Models models;
    private final People people;
    private final Instant now;
    private final TaskRows tasks;
    private final StoreWriter.Table instances;
    private final StoreWriter.Table businessKeys;
    private final StoreWriter.Table elements;
    private final StoreWriter.Table variables;
    private final StoreWriter.Table history;
    private final StoreWriter.Table flows;
    private final StoreWriter.Table jobs;
    private final StoreWriter.Table timers;
    private final StoreWriter.Table subscriptions;
    private final StoreWriter.Table incidents;
    private long position = 1;
    private long nextKey;

    EngineRows(StoreWriter store, Models models, People people, Instant now) throws SQLException {
        this.models = models;
        this.people = people;
        this.now = now;
        instances = store.table(
                "engine_process_instance",
                "instance_key",
                "definition_key",
                "bpmn_process_id",
                "version",
                "parent_instance_key",
                "parent_element_key",
                "state",
                "started_at",
                "ended_at",
                "partition_id",
                "record_position");
        businessKeys =
                store.table("engine_business_key", "instance_key", "business_key", "partition_id", "record_position");
        elements = store.table(
                "engine_element_instance",
                "element_key",
                "instance_key",
                "definition_key",
                "scope_key",
                "element_id",
                "element_type",
                "state",
                "started_at",
                "ended_at",
                "partition_id",
                "record_position");
        variables = store.table(
                "engine_variable",
                "variable_key",
                "instance_key",
                "scope_key",
                "name",
                "value_json",
                "search_value",
                "changed_at",
                "partition_id",
                "record_position");
        history = store.table(
                "engine_variable_history",
                "partition_id",
                "record_position",
                "variable_key",
                "instance_key",
                "scope_key",
                "name",
                "value_json",
                "changed_at");
        flows = store.table(
                "engine_sequence_flow",
                "partition_id",
                "record_position",
                "instance_key",
                "definition_key",
                "flow_id",
                "taken_at");
        jobs = store.table(
                "engine_job",
                "job_key",
                "instance_key",
                "element_key",
                "definition_key",
                "element_id",
                "job_type",
                "job_kind",
                "state",
                "retries",
                "created_at",
                "changed_at",
                "ended_at",
                "partition_id",
                "record_position");
        timers = store.table(
                "engine_timer",
                "timer_key",
                "instance_key",
                "element_key",
                "definition_key",
                "element_id",
                "due_at",
                "repetitions",
                "state",
                "created_at",
                "ended_at",
                "partition_id",
                "record_position");
        subscriptions = store.table(
                "engine_message_subscription",
                "subscription_key",
                "instance_key",
                "element_key",
                "element_id",
                "message_name",
                "correlation_key",
                "interrupting",
                "state",
                "created_at",
                "partition_id",
                "record_position");
        incidents = store.table(
                "engine_incident",
                "incident_key",
                "instance_key",
                "element_key",
                "definition_key",
                "bpmn_process_id",
                "element_id",
                "error_type",
                "error_message",
                "error_group",
                "state",
                "created_at",
                "resolved_at",
                "partition_id",
                "record_position");
        tasks = new TaskRows(store, models);
    }

    void tell(Story story, StoreSize size) {
        nextKey = Models.KEYS + 10_000_000 + (long) story.n() * KEYS_OF_CASE;
        int version = Math.min(Models.VERSIONS, 1 + story.n() * (Models.VERSIONS + 1) / (size.cases() + 1));
        Run run = begin("service-case", version, story, null);
        path(story, run, size);
        known(story, run);
        if (story.isOpen()) {
            clock(story, version);
            if (story.phase() != Phase.REPORTED) {
                Run escalation = begin("escalation", version, story, run.instance());
                step(escalation, "HandleEscalation", "managers", null, 80, -1, story);
            }
        } else if (story.chance().oneIn(10)) {
            Run survey = begin("customer-survey", version, story, run.instance());
            element(survey, "AwaitFeedback", "RECEIVE_TASK", 95, 100, story);
        }
    }

    private record Run(String process, long instance, long definition, int version) {}

    private Run begin(String process, int version, Story story, @Nullable Long parent) {
        long key = nextKey++;
        long definition = models.definition(process, version);
        Instant end = story.endedAt();
        instances.row(
                key,
                definition,
                process,
                version,
                parent,
                parent == null ? null : key,
                end == null ? "ACTIVE" : story.phase() == Phase.CANCELLED ? "CANCELED" : "COMPLETED",
                story.openedAt().toEpochMilli(),
                end == null ? null : end.toEpochMilli(),
                1,
                position++);
        businessKeys.row(key, story.id().toString(), 1, position++);
        return new Run(process, key, definition, version);
    }

    /** Five elements when it has ended, fewer while it is on the way. */
    private void path(Story story, Run run, StoreSize size) {
        int phase = story.phase().ordinal();
        boolean remote = story.mode() == ServiceMode.REMOTE;
        long first = element(run, "AcknowledgeReport", "SERVICE_TASK", 0, phase == 0 ? -1 : 1, story);
        job(run, first, "AcknowledgeReport", "servicecase.acknowledge-report", story);
        if (phase >= Phase.ASSESSING.ordinal()) {
            step(run, "ConfirmAssessment", "agents", null, 2, phase == 1 ? -1 : 10, story);
        }
        if (phase >= Phase.DISPATCHING.ordinal()) {
            boolean waits = phase == 2;
            String asked = waits ? people.technician(story.chance().below(size.technicians())) : story.technician();
            if (waits && story.chance().percent(40)) {
                step(run, "AssignManually", "dispatchers", null, 20, -1, story);
            } else if (remote) {
                step(run, "RepairRemotely", "agents", null, 20, waits ? -1 : 40, story);
            } else {
                step(run, "AcceptJob", "technicians", asked, 20, waits ? -1 : 40, story);
            }
        }
        if (phase >= Phase.REPAIRING.ordinal()) {
            boolean waits = phase == 3;
            boolean parts = waits && story.chance().percent(20);
            if (parts || story.technician() == null) {
                step(run, "ChaseParts", "dispatchers", null, 60, waits ? -1 : 80, story);
            } else {
                step(run, "CarryOutRepair", "technicians", story.technician(), 60, waits ? -1 : 80, story);
            }
        }
        if (story.phase() == Phase.FEEDBACK) {
            boolean money = story.chance().percent(30);
            step(
                    run,
                    money ? "DecideCompensation" : "CallBackCustomer",
                    money ? "managers" : "agents",
                    null,
                    90,
                    -1,
                    story);
        }
        if (!story.isOpen()) {
            element(run, "CloseCase", "SERVICE_TASK", 99, 100, story);
        }
        went(story, run, first);
    }

    private void step(Run run, String element, String group, @Nullable String who, int from, int to, Story story) {
        long key = element(run, element, "USER_TASK", from, to, story);
        tasks.add(
                new TaskRows.Work(
                        nextKey++,
                        key,
                        element,
                        run.instance(),
                        run.definition(),
                        run.process(),
                        run.version(),
                        group,
                        who,
                        story.at(from, now),
                        to < 0 ? null : story.at(to, now),
                        position++),
                story);
    }

    private long element(Run run, String element, String type, int from, int to, Story story) {
        long key = nextKey++;
        elements.row(
                key,
                run.instance(),
                run.definition(),
                run.instance(),
                element,
                type,
                to < 0 ? "ACTIVE" : "COMPLETED",
                millis(story, from),
                to < 0 ? null : millis(story, to),
                1,
                position++);
        return key;
    }

    private void job(Run run, long element, String name, String type, Story story) {
        long at = millis(story, 1);
        boolean open = story.phase() == Phase.REPORTED;
        jobs.row(
                nextKey++,
                run.instance(),
                element,
                run.definition(),
                name,
                type,
                "BPMN_ELEMENT",
                open ? "CREATED" : "COMPLETED",
                3,
                at,
                at,
                open ? null : at,
                1,
                position++);
    }

    private void known(Story story, Run run) {
        List<String[]> values = new ArrayList<>(List.of(
                new String[] {"caseId", story.id().toString()},
                new String[] {"severity", story.severity().name()},
                new String[] {"region", story.region()}));
        if (story.technician() != null) {
            values.add(new String[] {"technician", story.technician()});
        }
        for (String[] value : values) {
            long key = nextKey++;
            String json = "\"" + value[1] + "\"";
            long at = millis(story, 2);
            variables.row(key, run.instance(), run.instance(), value[0], json, json, at, 1, position++);
            if (story.isOpen()) {
                history.row(1, position++, key, run.instance(), run.instance(), value[0], json, at);
            }
        }
    }

    private void went(Story story, Run run, long element) {
        if (story.isOpen()) {
            flows.row(1, position++, run.instance(), run.definition(), "ToAcknowledgeReport", millis(story, 0));
            flows.row(1, position++, run.instance(), run.definition(), "ToSeverity", millis(story, 1));
            subscriptions.row(
                    nextKey++,
                    run.instance(),
                    run.instance(),
                    "CustomerWroteArrives",
                    "customer-wrote",
                    story.id().toString(),
                    false,
                    "CREATED",
                    millis(story, 0),
                    1,
                    position++);
        }
        if (story.chance().oneIn(story.isOpen() ? 20 : 10)) {
            boolean open = story.isOpen();
            String error = story.chance().of(ERRORS).formatted(story.n());
            incidents.row(
                    nextKey++,
                    run.instance(),
                    element,
                    run.definition(),
                    run.process(),
                    "AcknowledgeReport",
                    "JOB_NO_RETRIES",
                    error,
                    Integer.toHexString(error.substring(0, 20).hashCode()),
                    open ? "ACTIVE" : "RESOLVED",
                    millis(story, 1),
                    open ? null : millis(story, 2),
                    1,
                    position++);
        }
    }

    private void clock(Story story, int version) {
        Run run = begin("service-level-clock", version, story, null);
        long element = element(run, "AwaitAlarm", "EVENT_BASED_GATEWAY", 1, -1, story);
        timers.row(
                nextKey++,
                run.instance(),
                element,
                run.definition(),
                "AlarmDue",
                now.plus(Duration.ofHours(1)).toEpochMilli(),
                1,
                "CREATED",
                millis(story, 1),
                null,
                1,
                position++);
    }

    private long millis(Story story, int percent) {
        return story.at(percent, now).toEpochMilli();
    }
}
