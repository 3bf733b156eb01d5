package dev.mendflow.engine.oversight;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What readers want to know of a diagram. It is read without document types and outside entities: whoever may deploy
 * must not be able to read our files.
 */
record Diagram(Map<String, ProcessName> processNames, List<ProcessElement> elements) {

    static final Diagram EMPTY = new Diagram(Map.of(), List.of());

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";
    private static final Set<String> PLACES = Set.of("subProcess", "transaction", "adHocSubProcess", "callActivity");

    /** Reads a diagram; one that cannot be read has no names. */
    static Diagram read(String xml) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(xml));
            try {
                return new Reading(reader).diagram();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException unreadable) {
            return EMPTY;
        }
    }

    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    static boolean isFlowNode(String name) {
        return name.endsWith("Task")
                || name.equals("task")
                || name.endsWith("Event")
                || name.endsWith("Gateway")
                || PLACES.contains(name);
    }

    /** One pass through the document: a property belongs to the innermost flow node that is open, unless a flow is. */
    private static final class Reading {

        private final XMLStreamReader reader;
        private final Map<String, ProcessName> processNames = new HashMap<>();
        private String process = "";
        private final List<ProcessElement> elements = new ArrayList<>();
        private final Deque<Integer> open = new ArrayDeque<>();
        private boolean inFlow;

        Reading(XMLStreamReader reader) {
            this.reader = reader;
        }

        Diagram diagram() throws XMLStreamException {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start();
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    end();
                }
            }
            return new Diagram(Map.copyOf(processNames), List.copyOf(elements));
        }

        private boolean opensNode() {
            return BPMN.equals(reader.getNamespaceURI()) && isFlowNode(reader.getLocalName());
        }

        private void end() {
            if (opensNode()) {
                open.pop();
            } else if (isFlow()) {
                inFlow = false;
            }
        }

        private boolean isFlow() {
            return BPMN.equals(reader.getNamespaceURI())
                    && reader.getLocalName().equals("sequenceFlow");
        }

        private void start() {
            @Nullable String id = reader.getAttributeValue(null, "id");
            @Nullable String name = reader.getAttributeValue(null, "name");
            if (opensNode()) {
                open.push(elements.size());
                elements.add(new ProcessElement(id == null ? "" : id, reader.getLocalName(), name, null));
            } else if (isFlow()) {
                inFlow = true;
            } else if (BPMN.equals(reader.getNamespaceURI())
                    && reader.getLocalName().equals("process")
                    && id != null) {
                process = id;
                processNames.put(id, new ProcessName(name, null));
            } else if (!inFlow
                    && ZEEBE.equals(reader.getNamespaceURI())
                    && reader.getLocalName().equals("property")
                    && "zh".equals(name)) {
                translate(reader.getAttributeValue(null, "value"));
            }
        }

        private void translate(@Nullable String nameZh) {
            Integer index = open.peek();
            if (index == null) {
                processNames.computeIfPresent(process, (id, named) -> new ProcessName(named.name(), nameZh));
                return;
            }
            ProcessElement element = elements.get(index);
            elements.set(index, new ProcessElement(element.id(), element.type(), element.name(), nameZh));
        }
    }
}
