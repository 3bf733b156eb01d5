package dev.mendflow.engine.oversight;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** How the elements of a diagram lie within each other: what a token can be moved to depends on it. */
record DiagramShape(Map<String, Node> nodes) {

    /**
     * An element.
     *
     * @param type in the words of BPMN
     * @param scope the id of the sub-process, or the process, it lies in
     * @param attachedTo the element whose boundary it is on, empty when on none
     * @param event what kind of event it is, in the words of BPMN; empty when it is none
     * @param onEvent whether it is a sub-process that an event starts
     */
    record Node(String id, String type, String scope, String attachedTo, String event, boolean onEvent) {

        private Node with(String kind) {
            return new Node(id, type, scope, attachedTo, kind, onEvent);
        }
    }

    static DiagramShape read(String xml) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        try {
            XMLStreamReader reader = Diagram.factory().createXMLStreamReader(new StringReader(xml));
            try {
                read(reader, nodes);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException unreadable) {
            return new DiagramShape(Map.of());
        }
        return new DiagramShape(nodes);
    }

    Optional<Node> find(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    private static void read(XMLStreamReader reader, Map<String, Node> nodes) throws XMLStreamException {
        Deque<String> open = new ArrayDeque<>();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT && isNode(reader)) {
                Node node = node(reader, open.isEmpty() ? "" : open.peek());
                nodes.put(node.id(), node);
                open.push(node.id());
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().endsWith("EventDefinition")
                    && !open.isEmpty()) {
                String kind = reader.getLocalName().replace("EventDefinition", "");
                nodes.computeIfPresent(open.peek(), (id, node) -> node.with(kind));
            } else if (event == XMLStreamConstants.END_ELEMENT && isNode(reader)) {
                open.pop();
            }
        }
    }

    private static boolean isNode(XMLStreamReader reader) {
        return Diagram.BPMN.equals(reader.getNamespaceURI())
                && (reader.getLocalName().equals("process") || Diagram.isFlowNode(reader.getLocalName()));
    }

    private static Node node(XMLStreamReader reader, String scope) {
        return new Node(
                text(reader, "id"),
                reader.getLocalName(),
                scope,
                text(reader, "attachedToRef"),
                "",
                text(reader, "triggeredByEvent").equals("true"));
    }

    private static String text(XMLStreamReader reader, String attribute) {
        @Nullable String value = reader.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }
}
