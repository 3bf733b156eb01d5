package dev.mendflow.api.pages.inbox;

import dev.mendflow.api.pages.layout.Names;
import dev.mendflow.engine.oversight.ProcessDefinitions;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The kinds of task that the newest versions of the processes have. */
@Component
class TaskKinds {

    private final ProcessDefinitions definitions;

    TaskKinds(ProcessDefinitions definitions) {
        this.definitions = definitions;
    }

    List<TaskKind> all(Locale locale) {
        return definitions.newest().stream()
                .flatMap(key -> definitions.elements(key).stream())
                .filter(element -> element.type().equals("userTask"))
                .map(element -> new TaskKind(element.id(), Names.of(element, locale)))
                .distinct()
                .sorted(Comparator.comparing(TaskKind::title, Collator.getInstance(locale)))
                .toList();
    }
}
