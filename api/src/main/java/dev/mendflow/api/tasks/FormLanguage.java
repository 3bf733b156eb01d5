package dev.mendflow.api.tasks;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shows a form in one language: texts are written as "中文 / English", the reader gets one half. */
@Component
class FormLanguage {

    private static final String BETWEEN = " / ";
    private static final Set<String> SHOWN = Set.of("label", "description", "text", "title", "alt", "placeholder");

    JsonNode in(Locale locale, JsonNode part) {
        if (part.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            part.forEach(one -> copy.add(in(locale, one)));
            return copy;
        }
        if (!part.isObject()) {
            return part;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> property : part.properties()) {
            JsonNode content = property.getValue();
            copy.set(
                    property.getKey(),
                    content.isString() && SHOWN.contains(property.getKey())
                            ? JsonNodeFactory.instance.stringNode(half(content.asString(), locale))
                            : in(locale, content));
        }
        return copy;
    }

    static String half(String text, Locale locale) {
        int between = text.indexOf(BETWEEN);
        if (between < 1) {
            return text;
        }
        if (locale.getLanguage().equals("zh")) {
            return text.substring(0, between);
        }
        // A heading stays a heading in either language.
        String mark = text.startsWith("#") ? text.substring(0, text.indexOf(' ') + 1) : "";
        return mark + text.substring(between + BETWEEN.length());
    }
}
