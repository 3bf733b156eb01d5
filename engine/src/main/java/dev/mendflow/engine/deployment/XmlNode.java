package dev.mendflow.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element of a document with what is in it. */
final class XmlNode {

    private final String namespace;
    private final String name;
    private final Map<String, String> attributes;
    private final @Nullable XmlNode parent;
    private final List<XmlNode> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlNode(String namespace, String name, Map<String, String> attributes, @Nullable XmlNode parent) {
        this.namespace = namespace;
        this.name = name;
        this.attributes = attributes;
        this.parent = parent;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    void add(String more) {
        text.append(more);
    }

    boolean is(String inNamespace, String named) {
        return namespace.equals(inNamespace) && name.equals(named);
    }

    String namespace() {
        return namespace;
    }

    String name() {
        return name;
    }

    String text() {
        return text.toString().strip();
    }

    Map<String, String> attributes() {
        return attributes;
    }

    /** The value of an attribute without a namespace, an empty text when it is not there. */
    String get(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    @Nullable
    XmlNode parent() {
        return parent;
    }

    List<XmlNode> children() {
        return children;
    }

    /** This node and everything below, in the order of the document. */
    Stream<XmlNode> all() {
        List<XmlNode> all = new ArrayList<>();
        walk(all::add);
        return all.stream();
    }

    /** The id of the nearest element that has one. */
    String where() {
        for (XmlNode node = this; node != null; node = node.parent) {
            if (!node.get("id").isEmpty()) {
                return node.get("id");
            }
        }
        return "-";
    }

    private void walk(Consumer<XmlNode> visitor) {
        visitor.accept(this);
        children.forEach(child -> child.walk(visitor));
    }
}
