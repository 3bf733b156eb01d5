package dev.mendflow.engine.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The records that belong together: an instance and what it calls, or all instances of a case. Waiting ends after 20 s of
 * real time with an error that shows where the tokens are instead.
 */
public final class Trace {

    private final RecordedStream stream;
    private final @Nullable String variable;
    private final @Nullable String json;
    private final long instance;

    Trace(RecordedStream stream, @Nullable String variable, @Nullable String json, long instance) {
        this.stream = stream;
        this.variable = variable;
        this.json = json;
        this.instance = instance;
    }

    /** All records of the trace up to now. */
    public List<RecordedEvent> events() {
        List<RecordedEvent> all = stream.all();
        Set<Long> instances = instances(all);
        return all.stream()
                .filter(event -> instances.contains(event.processInstanceKey()))
                .toList();
    }

    /** Waits until the first instance of that process is there. @return its key */
    public long awaitInstance(String bpmnProcessId) {
        return await("an instance of " + bpmnProcessId, event -> isProcess(event, "ELEMENT_ACTIVATED", bpmnProcessId))
                .key();
    }

    /** Waits until a token is at that element now. @return the record of its activation */
    public RecordedEvent awaitElementActive(String elementId) {
        return awaiting("active element " + elementId, () -> active().stream()
                .filter(event -> event.elementId().equals(elementId))
                .findFirst()
                .orElse(null));
    }

    /** Waits until that element has completed, at least as many times as that. */
    public void awaitElementCompleted(String elementId, int times) {
        awaiting("completed element " + elementId, () -> count(elementsCompleted(), elementId) >= times ? this : null);
    }

    /** Waits until that element has completed. */
    public void awaitElementCompleted(String elementId) {
        awaitElementCompleted(elementId, 1);
    }

    /** Waits until an instance of that process has ended normally. */
    public void awaitCompleted(String bpmnProcessId) {
        await("the end of " + bpmnProcessId, event -> isProcess(event, "ELEMENT_COMPLETED", bpmnProcessId));
    }

    /** Waits until an instance of that process was cancelled or interrupted. */
    public void awaitTerminated(String bpmnProcessId) {
        await("the termination of " + bpmnProcessId, event -> isProcess(event, "ELEMENT_TERMINATED", bpmnProcessId));
    }

    /** Waits for an open user task at that element. @return its key, for commands */
    public long awaitUserTask(String elementId) {
        return awaiting("an open user task " + elementId, () -> openUserTasks().stream()
                        .filter(event -> event.elementId().equals(elementId))
                        .findFirst()
                        .orElse(null))
                .key();
    }

    /** User tasks that are neither completed nor cancelled, as they were created. */
    public List<RecordedEvent> openUserTasks() {
        return open("USER_TASK", Set.of("CREATED"), Set.of("COMPLETED", "CANCELED"));
    }

    /** Timers that wait, as they were created: their {@code dueDate} is in milliseconds since 1970. Assert one before moving the clock. */
    public List<RecordedEvent> openTimers() {
        return open("TIMER", Set.of("CREATED"), Set.of("TRIGGERED", "CANCELED"));
    }

    /** Waits for a timer of that element, which is what has to be there before the clock is moved. */
    public RecordedEvent awaitTimer(String elementId) {
        return awaiting("a timer at " + elementId, () -> openTimers().stream()
                .filter(event -> event.text("targetElementId").equals(elementId))
                .findFirst()
                .orElse(null));
    }

    /** Waits for an incident at that element. */
    public RecordedEvent awaitIncident(String elementId) {
        return await(
                "an incident at " + elementId,
                event -> event.is("INCIDENT", "CREATED") && event.elementId().equals(elementId));
    }

    /** Incidents that are not resolved. */
    public List<RecordedEvent> openIncidents() {
        return open("INCIDENT", Set.of("CREATED"), Set.of("RESOLVED"));
    }

    /** Waits until a message with that name is waited for in this trace. */
    public RecordedEvent awaitMessageSubscription(String messageName) {
        return awaiting(
                "a subscription to " + messageName,
                () -> open("PROCESS_MESSAGE_SUBSCRIPTION", Set.of("CREATED"), Set.of("CORRELATED", "DELETED")).stream()
                        .filter(event -> event.text("messageName").equals(messageName))
                        .findFirst()
                        .orElse(null));
    }

    /** Ids of the elements that completed, in order, an element once for each time. */
    public List<String> elementsCompleted() {
        return elements("ELEMENT_COMPLETED");
    }

    /** Ids of the elements that were interrupted or cancelled, in order. */
    public List<String> elementsTerminated() {
        return elements("ELEMENT_TERMINATED");
    }

    /** Ids of the sequence flows that were taken, in order. */
    public List<String> sequenceFlowsTaken() {
        return elements("SEQUENCE_FLOW_TAKEN");
    }

    /** The latest value of a variable at the top of an instance as JSON text, or null when it was never set. */
    public @Nullable String variable(String name) {
        return events().stream()
                .filter(event -> event.valueType().equals("VARIABLE")
                        && event.text("name").equals(name))
                .filter(event -> event.number("scopeKey") == event.processInstanceKey())
                .map(event -> event.text("value"))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Waits for any record of this trace. */
    public RecordedEvent await(String what, Predicate<RecordedEvent> fits) {
        return awaiting(what, () -> events().stream().filter(fits).findFirst().orElse(null));
    }

    private List<RecordedEvent> active() {
        return open("PROCESS_INSTANCE", Set.of("ELEMENT_ACTIVATED"), Set.of("ELEMENT_COMPLETED", "ELEMENT_TERMINATED"));
    }

    private List<RecordedEvent> open(String valueType, Set<String> opening, Set<String> closing) {
        List<RecordedEvent> open = new ArrayList<>();
        for (RecordedEvent event : events()) {
            if (event.valueType().equals(valueType) && opening.contains(event.intent())) {
                open.add(event);
            } else if (event.valueType().equals(valueType) && closing.contains(event.intent())) {
                open.removeIf(earlier -> earlier.key() == event.key());
            }
        }
        return open;
    }

    private List<String> elements(String intent) {
        return events().stream()
                .filter(event -> event.is("PROCESS_INSTANCE", intent))
                .map(RecordedEvent::elementId)
                .toList();
    }

    private Set<Long> instances(List<RecordedEvent> all) {
        Set<Long> instances = new HashSet<>();
        if (instance >= 0) {
            instances.add(instance);
        }
        for (RecordedEvent event : all) {
            boolean carriesVariable = variable != null
                    && event.valueType().equals("VARIABLE")
                    && event.text("name").equals(variable)
                    && event.text("value").equals(json);
            boolean isCalled = event.valueType().equals("PROCESS_INSTANCE")
                    && instances.contains(event.number("parentProcessInstanceKey"));
            if (carriesVariable || isCalled) {
                instances.add(event.processInstanceKey());
            }
        }
        return instances;
    }

    private static boolean isProcess(RecordedEvent event, String intent, String bpmnProcessId) {
        return event.is("PROCESS_INSTANCE", intent)
                && event.text("bpmnElementType").equals("PROCESS")
                && event.text("bpmnProcessId").equals(bpmnProcessId);
    }

    private static long count(List<String> elements, String elementId) {
        return elements.stream().filter(elementId::equals).count();
    }

    private <T> T awaiting(String what, Supplier<@Nullable T> attempt) {
        try {
            return stream.await(what, attempt);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(
                    "Waited in vain for " + what + ". Active: "
                            + active().stream().map(RecordedEvent::elementId).toList() + ", completed: "
                            + elementsCompleted() + ", incidents: "
                            + openIncidents().stream()
                                    .map(i -> i.elementId() + ": " + i.text("errorMessage"))
                                    .toList(),
                    e);
        }
    }
}
