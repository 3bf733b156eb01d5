package dev.mendflow.api.pages.layout;

import dev.mendflow.engine.inbox.UserTask;
import dev.mendflow.engine.oversight.ProcessDefinition;
import dev.mendflow.engine.oversight.ProcessDefinitions;
import dev.mendflow.engine.oversight.ProcessElement;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the elements of a diagram are called in the reader's language. */
@Component
public class Names {

    private final ProcessDefinitions definitions;

    Names(ProcessDefinitions definitions) {
        this.definitions = definitions;
    }

    /** The name of an element of a deployed version; its id when the diagram gives it none. */
    public String of(long definitionKey, String elementId, Locale locale) {
        return definitions.elements(definitionKey).stream()
                .filter(element -> element.id().equals(elementId))
                .findFirst()
                .map(element -> of(element, locale))
                .orElse(elementId);
    }

    /** The name of a task. */
    public String of(UserTask task, Locale locale) {
        return of(task.processDefinitionKey(), task.elementId(), locale);
    }

    /** The name of a process, its id when it has none. */
    public static String of(ProcessDefinition definition, Locale locale) {
        return inLanguage(locale, definition.name(), definition.nameZh(), definition.bpmnProcessId());
    }

    /** The name of an element, its id when it has none. */
    public static String of(ProcessElement element, Locale locale) {
        return inLanguage(locale, element.name(), element.nameZh(), element.id());
    }

    private static String inLanguage(Locale locale, @Nullable String name, @Nullable String chinese, String id) {
        if (locale.getLanguage().equals("zh") && chinese != null) {
            return chinese;
        }
        return name == null || name.isBlank() ? id : name;
    }
}
