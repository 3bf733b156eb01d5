package dev.mendflow.engine.deployment;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What ties a model to others.
 *
 * @param declared the ids of its processes and decisions, or of the form
 * @param taken the ids of what it takes from its own deployment
 */
record ModelNames(Set<String> declared, Set<String> taken) {

    private static final ModelNames NONE = new ModelNames(Set.of(), Set.of());
    private static final Set<String> DEFINITIONS = Set.of("process", "decision");
    private static final List<String> REFERENCES = List.of("processId", "decisionId", "formId");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Of a file that nobody can read there are none: the engine says what is wrong with it. */
    static ModelNames of(ModelFile file) {
        try {
            return file.kind().equals("form") ? form(file) : document(SafeXml.read(file.content()));
        } catch (XMLStreamException | JacksonException unreadable) {
            return NONE;
        }
    }

    private static ModelNames form(ModelFile file) {
        String id = JSON.readTree(file.content()).path("id").asString("");
        return new ModelNames(Set.of(id), Set.of());
    }

    private static ModelNames document(XmlNode root) {
        Set<String> declared = root.all()
                .filter(node -> DEFINITIONS.contains(node.name()))
                .map(node -> node.get("id"))
                .collect(Collectors.toUnmodifiableSet());
        Set<String> taken = root.all()
                .filter(node -> node.get("bindingType").equals("deployment"))
                .flatMap(ModelNames::references)
                .collect(Collectors.toUnmodifiableSet());
        return new ModelNames(declared, taken);
    }

    private static Stream<String> references(XmlNode node) {
        return REFERENCES.stream().map(node::get).filter(id -> !id.isEmpty());
    }
}
