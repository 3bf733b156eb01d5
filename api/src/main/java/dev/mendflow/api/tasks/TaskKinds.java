package dev.mendflow.api.tasks;

import dev.mendflow.engine.oversight.ProcessDefinitions;
import dev.mendflow.engine.oversight.ProcessElement;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The kinds of task that the newest versions of the processes have. */
@Component
public class TaskKinds {

    private final ProcessDefinitions definitions;

    TaskKinds(ProcessDefinitions definitions) {
        this.definitions = definitions;
    }

    /** By title, as the language sorts. */
    public List<TaskKind> all(Locale locale) {
        return definitions.newest().stream()
                .flatMap(key -> definitions.elements(key).stream())
                .filter(element -> element.type().equals("userTask"))
                .map(element -> new TaskKind(element.id(), title(element, locale)))
                .distinct()
                .sorted(Comparator.comparing(TaskKind::title, Collator.getInstance(locale)))
                .toList();
    }

    /** What is written on a task of this kind, its id when nothing is. */
    static String title(ProcessElement element, Locale locale) {
        String chinese = locale.getLanguage().equals("zh") ? element.nameZh() : null;
        String name = chinese == null ? element.name() : chinese;
        return name == null || name.isBlank() ? element.id() : name;
    }
}
