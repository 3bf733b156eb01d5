package dev.mendflow.engine.records.projection;

import java.util.List;

/** Instances, the visits of their tokens to elements, and the flows the tokens took: the engine has one kind for all. */
final class ProcessInstanceHandler implements RecordHandler {

    private final InstanceRows instances = new InstanceRows();
    private final ElementRows elements = new ElementRows();

    @Override
    public List<Write> changes(EngineRecord event) {
        return switch (event.text("bpmnElementType")) {
            case "PROCESS" -> instances.changes(event);
            case "SEQUENCE_FLOW" -> elements.flow(event);
            default -> elements.changes(event);
        };
    }
}
