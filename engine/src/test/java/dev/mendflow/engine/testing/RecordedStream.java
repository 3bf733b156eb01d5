package dev.mendflow.engine.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/** Every record that the broker has exported in this JVM, in the order of the log. Safe for several threads. */
public final class RecordedStream {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final ObjectMapper json = new ObjectMapper();
    private final List<RecordedEvent> events = new ArrayList<>();
    private final List<Long> last = new ArrayList<>();

    /** Takes lines of JSON; what was seen before is skipped, since a broker that restarts sends again. */
    synchronized long append(int partitionId, Stream<String> lines) {
        while (last.size() <= partitionId) {
            last.add(-1L);
        }
        lines.map(json::readTree).map(RecordedEvent::of).forEach(event -> {
            if (event.position() > last.get(partitionId)) {
                events.add(event);
                last.set(partitionId, event.position());
            }
        });
        return last.get(partitionId);
    }

    /** All records up to now. */
    public synchronized List<RecordedEvent> all() {
        return List.copyOf(events);
    }

    /** The records of one type and intent up to now. */
    public List<RecordedEvent> of(String valueType, String intent) {
        return all().stream().filter(event -> event.is(valueType, intent)).toList();
    }

    /** The first record that fits; waits for it up to 20 s of real time. */
    public RecordedEvent await(String what, Predicate<RecordedEvent> fits) {
        return await(what, () -> all().stream().filter(fits).findFirst().orElse(null));
    }

    /**
     * The instances that carry a variable with that text, such as {@code caseId}, and those they call. Several processes
     * of one case are one trace, whichever of them started the other.
     */
    public Trace withVariable(String name, String text) {
        return new Trace(this, name, json.writeValueAsString(text), -1);
    }

    /** One instance and those that it calls. */
    public Trace ofInstance(long processInstanceKey) {
        return new Trace(this, null, null, processInstanceKey);
    }

    /** Ids of elements that completed in any instance of that process, in order, an element once for each time. */
    public List<String> elementsCompleted(String bpmnProcessId) {
        return elements("ELEMENT_COMPLETED", bpmnProcessId);
    }

    /** Ids of sequence flows that were taken in any instance of that process, in order. */
    public List<String> sequenceFlowsTaken(String bpmnProcessId) {
        return elements("SEQUENCE_FLOW_TAKEN", bpmnProcessId);
    }

    private List<String> elements(String intent, String bpmnProcessId) {
        return of("PROCESS_INSTANCE", intent).stream()
                .filter(event -> event.text("bpmnProcessId").equals(bpmnProcessId))
                .map(RecordedEvent::elementId)
                .toList();
    }

    <T> T await(String what, Supplier<@Nullable T> attempt) {
        return Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(25))
                .pollDelay(Duration.ZERO)
                .until(attempt::get, found -> found != null);
    }
}
