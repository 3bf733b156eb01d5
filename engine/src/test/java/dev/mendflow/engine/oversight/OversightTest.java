package dev.mendflow.engine.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.mendflow.engine.command.EngineUnavailable;
import dev.mendflow.engine.reading.Page;
import dev.mendflow.engine.readmodel.Database;
import dev.mendflow.engine.readmodel.GoldenStream;
import dev.mendflow.engine.readmodel.ReadModel;
import dev.mendflow.engine.records.Exporter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the recorded stream says about definitions, instances and incidents, on both databases. */
@ParameterizedClass
@EnumSource(Database.class)
class OversightTest {

    @Parameter
    Database database;

    private ReadModel model;
    private ProcessDefinitions definitions;
    private ProcessInstances instances;
    private Incidents incidents;

    @BeforeEach
    void theRecordedStream() {
        model = ReadModel.on(database);
        new Exporter(model).send(GoldenStream.lines());
        definitions = model.part(ProcessDefinitions.class);
        instances = model.part(ProcessInstances.class);
        incidents = model.part(Incidents.class);
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void processesAreListedWithTheirVersionsAndInstances() {
        List<ProcessSummary> all = definitions.list();

        assertThat(all)
                .extracting(summary -> summary.latest().bpmnProcessId())
                .as("a deleted one is gone")
                .containsExactly("golden-child", "golden-main");
        ProcessSummary main = all.getLast();
        assertThat(main.versions()).isEqualTo(2);
        assertThat(main.latest().name()).isEqualTo("Golden two");
        assertThat(main.latest().versionTag()).isEqualTo("2.0.0");
        assertThat(main.instances()).isEqualTo(new InstanceCounts(5, 1, 1, 2));
        assertThat(definitions.versions("golden-main"))
                .extracting(ProcessDefinition::version)
                .containsExactly(2, 1);
        assertThat(definitions.find("golden-main", 1).orElseThrow().name()).isEqualTo("Golden");
        assertThat(definitions.find("golden-main", 3)).isEmpty();
    }

    @Test
    void theElementsOfAVersionHaveTheirNames() {
        long key = definitions.find("golden-main", 1).orElseThrow().key();

        assertThat(definitions.xml(key))
                .hasValueSatisfying(xml -> assertThat(xml).startsWith("<?xml"));
        assertThat(definitions.elements(key))
                .contains(
                        new ProcessElement("Review", "userTask", "Review", "审核"),
                        new ProcessElement("Work", "serviceTask", "Work", null))
                .extracting(ProcessElement::id)
                .doesNotContain("f1", "golden-main");
        assertThat(definitions.elements(1)).isEmpty();
    }

    @Test
    void elementsAreCountedAndMeasured() {
        List<ElementStatistics> first = statistics(1);
        List<ElementStatistics> second = statistics(2);

        assertThat(of(first, "Review").completed()).isEqualTo(3);
        assertThat(of(first, "Review").active()).as("migrated to the second").isZero();
        assertThat(of(first, "Review").p50()).isPositive();
        assertThat(of(first, "Review").p95())
                .isGreaterThanOrEqualTo(of(first, "Review").p50());
        assertThat(of(first, "Work").terminated()).isEqualTo(1);
        assertThat(of(first, "Sub").completed()).as("each round, not the loop").isEqualTo(4);
        assertThat(of(second, "Review").active()).isEqualTo(2);
        assertThat(of(second, "Work").incidents()).isEqualTo(2);
        assertThat(of(second, "Work").p50()).as("none completed").isNull();
    }

    @Test
    void instancesAreFoundByWhatIsKnownOfThem() {
        ProcessInstanceQuery all = ProcessInstanceQuery.everything();

        assertThat(keys(all)).hasSize(9).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(keys(ProcessInstanceQuery.about("A-1"))).hasSize(2);
        assertThat(keys(query("golden-main", null, null, null, null))).hasSize(7);
        assertThat(keys(query("golden-main", 2, null, null, null))).hasSize(4);
        assertThat(keys(query("golden-main", null, ProcessInstanceState.CANCELED, null, null)))
                .hasSize(1);
        assertThat(keys(query("golden-main", null, null, true, null))).hasSize(2);
        assertThat(keys(query("golden-main", null, null, false, null))).hasSize(5);
        assertThat(keys(query("golden-main", null, null, null, "Review"))).hasSize(2);
        assertThat(keys(query("golden-main", null, null, null, "Done"))).isEmpty();
    }

    @Test
    void instancesAreFoundByAVariableOfTheirOwn() {
        assertThat(keys(with("prio=20"))).as("as it is now").containsExactly(root("D-4"));
        assertThat(keys(with("prio=10"))).as("not as it was").isEmpty();
        assertThat(keys(with("owner=ann"))).as("a text").hasSizeGreaterThan(3);
        assertThat(keys(with("owner=\"ann\""))).as("a text as JSON").isEqualTo(keys(with("owner=ann")));
        assertThat(keys(with("loopCounter=1"))).as("of a round alone").isEmpty();
        assertThat(keys(with("nothing=1"))).isEmpty();
        assertThat(keys(with("extra={\"deep\": true}"))).hasSize(1);
    }

    @Test
    void pagesOfInstancesWithAVariableFollowEachOther() {
        List<Long> all = keys(with("owner=ann"));
        List<Long> paged = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<ProcessInstance> page = instances.search(with("owner=ann").page(cursor, 2));
            page.items().forEach(instance -> paged.add(instance.key()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(paged).isEqualTo(all).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void instancesAreFoundByWhenTheyBegan() {
        List<ProcessInstance> all =
                instances.search(ProcessInstanceQuery.everything()).items();
        Instant middle = all.get(4).startedAt();

        List<Long> later = keys(between(middle, null));
        List<Long> earlier = keys(between(null, middle));

        assertThat(later)
                .contains(all.getFirst().key(), all.get(4).key())
                .doesNotContain(all.getLast().key());
        assertThat(earlier).contains(all.getLast().key()).doesNotContainAnyElementsOf(later);
        assertThat(later.size() + earlier.size()).isEqualTo(all.size());
        assertThat(keys(between(middle, middle))).isEmpty();
    }

    @Test
    void pagesOfInstancesFollowEachOther() {
        List<Long> paged = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<ProcessInstance> page =
                    instances.search(ProcessInstanceQuery.everything().page(cursor, 4));
            page.items().forEach(instance -> paged.add(instance.key()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(paged).isEqualTo(keys(ProcessInstanceQuery.everything()));
    }

    @Test
    void anInstanceIsShownWithEverythingThatHappened() {
        ProcessInstanceDetail detail = instances.detail(root("A-1")).orElseThrow();

        assertThat(detail.instance().state()).isEqualTo(ProcessInstanceState.COMPLETED);
        assertThat(detail.elements())
                .extracting(ElementInstance::elementId)
                .contains("Requested", "Review", "Rate", "Work", "Sub", "Child", "Answer", "Done", "NoteTaken");
        assertThat(detail.elements()).allMatch(element -> element.state() != ElementState.ACTIVE);
        assertThat(detail.takenFlows()).startsWith("f1").contains("f2", "f7").endsWith("f7");
        assertThat(detail.variables())
                .filteredOn(variable -> variable.name().equals("level"))
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(variable.json()).isEqualTo("\"high\""));
        assertThat(detail.timers())
                .extracting(Timer::elementId, Timer::state)
                .contains(tuple("Nudge", "TRIGGERED"), tuple("Remind", "CANCELED"));
        assertThat(detail.jobs()).singleElement().satisfies(job -> {
            assertThat(job.state()).isEqualTo("COMPLETED");
            assertThat(job.worker()).isEqualTo("recorder");
            assertThat(job.elementId()).isEqualTo("Work");
        });
        assertThat(detail.messageSubscriptions())
                .filteredOn(subscription -> subscription.elementId().equals("Answer"))
                .singleElement()
                .satisfies(
                        subscription -> assertThat(subscription.correlatedAt()).isNotNull());
        assertThat(detail.calledInstances()).singleElement().satisfies(child -> {
            assertThat(child.bpmnProcessId()).isEqualTo("golden-child");
            assertThat(child.businessKey()).isEqualTo("A-1");
        });
        assertThat(detail.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.decisionId()).isEqualTo("golden-level");
            assertThat(decision.outputJson()).isEqualTo("\"high\"");
            assertThat(decision.stepsJson()).contains("matchedRules");
        });
        assertThat(detail.escalations()).hasSize(2).allSatisfy(escalation -> assertThat(escalation.catchElementId())
                .isEqualTo("OnLate"));
        assertThat(instances.detail(77)).isEmpty();
    }

    @Test
    void aVariableKeepsItsHistory() {
        List<Variable> variables = instances.detail(root("D-4")).orElseThrow().variables();

        assertThat(variables)
                .filteredOn(variable -> variable.name().equals("prio"))
                .singleElement()
                .satisfies(prio -> {
                    assertThat(prio.json()).isEqualTo("20");
                    assertThat(prio.history()).extracting(Variable.Change::json).containsExactly("10", "20");
                });
    }

    @Test
    void anIncidentPointsToWhereTheTokenIsStuck() {
        List<Incident> ofB = incidents
                .search(new IncidentQuery(null, null, null, "B-2", null, null, 50))
                .items();

        assertThat(ofB).singleElement().satisfies(incident -> {
            assertThat(incident.errorType()).isEqualTo("UNHANDLED_ERROR_EVENT");
            assertThat(incident.elementId()).as("not the engine's placeholder").isEqualTo("Work");
            assertThat(incident.open()).as("canceling resolves").isFalse();
        });
    }

    @Test
    void openIncidentsAreGroupedByWhatTheySayButForNumbers() {
        assertThat(incidents.groups()).singleElement().satisfies(group -> {
            assertThat(group.incidents()).isEqualTo(2);
            assertThat(group.errorType()).isEqualTo("JOB_NO_RETRIES");
            assertThat(group.errorMessage()).startsWith("no part ");
            assertThat(group.bpmnProcessId()).isEqualTo("golden-main");
            assertThat(group.elementId()).isEqualTo("Work");
            assertThat(group.newestAt()).isAfterOrEqualTo(group.oldestAt());
        });
        assertThat(incidents.search(IncidentQuery.everyOpen()).items())
                .extracting(Incident::businessKey)
                .containsExactly("F-6", "E-5");
        assertThat(incidents
                        .search(new IncidentQuery(false, "golden-main", null, null, null, null, 1))
                        .next())
                .isNotNull();
    }

    @Test
    void withoutAnEngineCommandsSaySo() {
        Incident open = incidents.search(IncidentQuery.everyOpen()).items().getFirst();

        assertThatThrownBy(() -> instances.cancel(root("E-5"))).isInstanceOf(EngineUnavailable.class);
        assertThatThrownBy(() -> incidents.retry(open.key())).isInstanceOf(EngineUnavailable.class);
        assertThatThrownBy(() -> incidents.retry(77)).isInstanceOf(IncidentNotOpen.class);
    }

    private List<ElementStatistics> statistics(int version) {
        return definitions.statistics(
                definitions.find("golden-main", version).orElseThrow().key());
    }

    private long root(String businessKey) {
        return instances.search(ProcessInstanceQuery.about(businessKey)).items().stream()
                .filter(instance -> instance.parentInstanceKey() == null)
                .findFirst()
                .orElseThrow()
                .key();
    }

    private List<Long> keys(ProcessInstanceQuery query) {
        return instances.search(query).items().stream()
                .map(ProcessInstance::key)
                .toList();
    }

    private static ProcessInstanceQuery query(
            String process,
            @Nullable Integer version,
            @Nullable ProcessInstanceState state,
            @Nullable Boolean incident,
            @Nullable String element) {
        return new ProcessInstanceQuery(
                process, version, state, null, incident, element, null, null, null, null, null, 50);
    }

    private static ProcessInstanceQuery with(String variable) {
        return new ProcessInstanceQuery(
                null,
                null,
                null,
                null,
                null,
                null,
                VariableCondition.parse(variable).orElseThrow(),
                null,
                null,
                null,
                null,
                50);
    }

    private static ProcessInstanceQuery between(@Nullable Instant from, @Nullable Instant before) {
        return new ProcessInstanceQuery(null, null, null, null, null, null, null, from, before, null, null, 50);
    }

    private static ElementStatistics of(List<ElementStatistics> statistics, String element) {
        return statistics.stream()
                .filter(one -> one.elementId().equals(element))
                .findFirst()
                .orElseThrow();
    }
}
