package dev.mendflow.engine.records.projection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns records into changes of rows: a fold of the engine's log without memory, clock or side effect. */
public final class Projector {

    private final Map<String, RecordHandler> handlers;

    /** A projector that takes the business key of an instance from the variable with this name. */
    public Projector(String businessKeyVariable) {
        this.handlers = Stream.of(
                        new ProcessHandler(),
                        new FormHandler(),
                        new DecisionHandler(),
                        new DecisionRequirementsHandler(),
                        new ProcessInstanceHandler(),
                        new UserTaskHandler(),
                        new IncidentHandler(),
                        new TimerHandler(),
                        new JobHandler(),
                        new VariableHandler(businessKeyVariable),
                        new ProcessMessageSubscriptionHandler(),
                        new MessageStartEventSubscriptionHandler(),
                        new EscalationHandler(),
                        new DecisionEvaluationHandler())
                .collect(Collectors.toMap(RecordHandler::valueType, Function.identity()));
    }

    /**
     * The changes a record makes; none for a command, a refusal or a kind that is not known.
     *
     * @throws RuntimeException when the record is not what it should be; trying again would not help
     */
    public List<Write> changes(EngineRecord record) {
        @Nullable RecordHandler handler = handlers.get(record.valueType());
        return handler == null || !record.isEvent() ? List.of() : handler.changes(record);
    }

    /** The kinds of records that change rows. */
    public Set<String> valueTypes() {
        return handlers.keySet();
    }
}
