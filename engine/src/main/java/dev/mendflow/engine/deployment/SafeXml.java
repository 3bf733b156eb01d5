package dev.mendflow.engine.deployment;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document of a stranger: UTF-8 only, without document types and entities of its own, and not deeper, wider or
 * longer than a diagram of people can be.
 */
final class SafeXml {

    private static final int DEEPEST = 100;
    private static final int MOST_ELEMENTS = 20_000;
    private static final int MOST_ATTRIBUTES = 60;

    private SafeXml() {}

    /**
     * Reads the whole document.
     *
     * @throws XMLStreamException when it is none, or more than we take
     */
    static XmlNode read(byte[] content) throws XMLStreamException {
        String text = text(content);
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw new XMLStreamException("document types are not taken");
        }
        XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
        try {
            return tree(reader);
        } finally {
            reader.close();
        }
    }

    private static String text(byte[] content) throws XMLStreamException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new XMLStreamException("the text is not UTF-8", e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static XmlNode tree(XMLStreamReader reader) throws XMLStreamException {
        String encoding = reader.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            throw new XMLStreamException("the text is not UTF-8");
        }
        @Nullable XmlNode root = null;
        @Nullable XmlNode open = null;
        int depth = 0;
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST || ++elements > MOST_ELEMENTS) {
                        throw new XMLStreamException("too deep or too many elements");
                    }
                    open = new XmlNode(
                            Objects.requireNonNullElse(reader.getNamespaceURI(), ""),
                            reader.getLocalName(),
                            attributes(reader),
                            open);
                    root = root == null ? open : root;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    open = open == null ? null : open.parent();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (open != null) {
                        open.add(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD,
                        XMLStreamConstants.ENTITY_REFERENCE,
                        XMLStreamConstants.ENTITY_DECLARATION ->
                    throw new XMLStreamException("document types are not taken");
                default -> {}
            }
        }
        return Objects.requireNonNull(root);
    }

    private static Map<String, String> attributes(XMLStreamReader reader) throws XMLStreamException {
        if (reader.getAttributeCount() > MOST_ATTRIBUTES) {
            throw new XMLStreamException("too many attributes");
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }
}
