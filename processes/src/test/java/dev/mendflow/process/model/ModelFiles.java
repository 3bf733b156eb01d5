package dev.mendflow.process.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The models of this module and what is in them. */
public final class ModelFiles {

    private static final Path FOLDER = Path.of("src/main/resources/processes");

    private static final Set<String> FLOW_NODES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "serviceTask",
            "userTask",
            "businessRuleTask",
            "receiveTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "eventBasedGateway");

    private ModelFiles() {}

    /** All files with that suffix, such as {@code .bpmn}. */
    static List<Path> with(String suffix) {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Document> processes() {
        return with(".bpmn").stream().map(Xml::read).toList();
    }

    /** Ids of the flow nodes of that process, its embedded sub-processes' included. */
    public static List<String> flowNodes(String processId) {
        return flowNodes(process(processId))
                .map(node -> node.getAttribute("id"))
                .toList();
    }

    /** Ids of the sequence flows of that process. */
    public static List<String> sequenceFlows(String processId) {
        return Xml.all(process(processId), "sequenceFlow").stream()
                .map(flow -> flow.getAttribute("id"))
                .toList();
    }

    /** Ids of the sequence flows that leave event-based gateways, with the event to which each leads. */
    public static Map<String, String> flowsFromEventGateways(String processId) {
        Document model = process(processId);
        Set<String> gateways = Xml.all(model, "eventBasedGateway").stream()
                .map(gateway -> gateway.getAttribute("id"))
                .collect(Collectors.toSet());
        return Xml.all(model, "sequenceFlow").stream()
                .filter(flow -> gateways.contains(flow.getAttribute("sourceRef")))
                .collect(Collectors.toMap(flow -> flow.getAttribute("id"), flow -> flow.getAttribute("targetRef")));
    }

    static Stream<Element> flowNodes(Document model) {
        return FLOW_NODES.stream()
                .flatMap(kind -> Xml.all(model, kind).stream())
                .filter(node -> node.getNamespaceURI().contains("/BPMN/"));
    }

    /** Values of that attribute of all elements with that name in all processes. */
    static Set<String> attributes(String element, String attribute) {
        return processes().stream()
                .flatMap(model -> Xml.all(model, element).stream())
                .map(found -> found.getAttribute(attribute))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Document process(String processId) {
        return processes().stream()
                .filter(model ->
                        Xml.all(model, "process").getFirst().getAttribute("id").equals(processId))
                .findFirst()
                .orElseThrow();
    }
}
