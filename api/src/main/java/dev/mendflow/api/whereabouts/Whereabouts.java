package dev.mendflow.api.whereabouts;

import dev.mendflow.engine.oversight.ElementInstance;
import dev.mendflow.engine.oversight.ElementState;
import dev.mendflow.engine.oversight.Incident;
import dev.mendflow.engine.oversight.ProcessInstanceDetail;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where an instance stands, by the ids of its diagram.
 *
 * @param instance its key
 * @param process the id of its process
 * @param version which version of it
 * @param taken elements and flows of the way so far
 * @param active how many tokens are where
 * @param incidents how many are stuck where
 */
public record Whereabouts(
        String instance,
        String process,
        int version,
        List<String> taken,
        Map<String, Long> active,
        Map<String, Long> incidents) {

    /** Of this instance, without those it called. */
    public static Whereabouts of(ProcessInstanceDetail detail) {
        var instance = detail.instance();
        return new Whereabouts(
                String.valueOf(instance.key()),
                instance.bpmnProcessId(),
                instance.version(),
                Stream.concat(
                                detail.takenFlows().stream(),
                                detail.elements().stream()
                                        .filter(element -> element.state() == ElementState.COMPLETED)
                                        .map(ElementInstance::elementId))
                        .distinct()
                        .toList(),
                counted(detail.elements().stream()
                        .filter(element -> element.state() == ElementState.ACTIVE)
                        .filter(element -> element.key() != instance.key())
                        .map(ElementInstance::elementId)),
                counted(detail.incidents().stream().filter(Incident::open).map(Incident::elementId)));
    }

    private static Map<String, Long> counted(Stream<String> ids) {
        return ids.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
