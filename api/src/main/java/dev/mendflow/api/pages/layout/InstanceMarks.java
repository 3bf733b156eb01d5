package dev.mendflow.api.pages.layout;

import dev.mendflow.engine.oversight.ElementInstance;
import dev.mendflow.engine.oversight.ElementState;
import dev.mendflow.engine.oversight.Incident;
import dev.mendflow.engine.oversight.ProcessInstanceDetail;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Paints one instance: the way it took, where its tokens are and where it is stuck. */
public final class InstanceMarks {

    private InstanceMarks() {}

    /** What the diagram of this instance shows. */
    public static Marks of(ProcessInstanceDetail detail) {
        List<String> taken = Stream.concat(
                        detail.takenFlows().stream(),
                        detail.elements().stream()
                                .filter(element -> element.state() == ElementState.COMPLETED)
                                .map(ElementInstance::elementId))
                .distinct()
                .toList();
        return new Marks(
                taken,
                counted(detail.elements().stream()
                        .filter(element -> element.state() == ElementState.ACTIVE)
                        .filter(element -> element.key() != detail.instance().key())
                        .map(ElementInstance::elementId)),
                Map.of(),
                counted(detail.incidents().stream().filter(Incident::open).map(Incident::elementId)));
    }

    private static Map<String, Long> counted(Stream<String> ids) {
        return ids.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
