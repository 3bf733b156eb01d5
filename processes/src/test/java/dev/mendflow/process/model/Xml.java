package dev.mendflow.process.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads models without trusting them, and finds elements by their local name. */
final class Xml {

    private Xml() {}

    static Document read(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newDocumentBuilder().parse(file.toFile());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(file + " is no model", e);
        }
    }

    /** All elements below with that local name. */
    static List<Element> all(Document document, String localName) {
        var found = document.getElementsByTagNameNS("*", localName);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    /** All elements below with that local name. */
    static List<Element> all(Element parent, String localName) {
        var found = parent.getElementsByTagNameNS("*", localName);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    /** The element's own children with that local name. */
    static Stream<Element> children(Element parent, String localName) {
        return all(parent, localName).stream().filter(child -> child.getParentNode() == parent);
    }

    /** What the element says of itself to the engine: children of its own extension elements. */
    static Stream<Element> extensions(Element element, String localName) {
        return children(element, "extensionElements").flatMap(extension -> children(extension, localName));
    }
}
