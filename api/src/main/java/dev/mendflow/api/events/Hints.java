package dev.mendflow.api.events;

import dev.mendflow.engine.records.RecordsApplied;
import dev.mendflow.servicecase.CustomerWrote;
import dev.mendflow.servicecase.PhaseEntered;
import dev.mendflow.servicecase.PriorityChanged;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Turns what happens in the engine and to cases into hints for open pages. */
@Component
class Hints {

    /** Beyond this many, pages read everything again. */
    private static final int MOST_IDS = 50;

    private final EventStreams streams;

    Hints(EventStreams streams) {
        this.streams = streams;
    }

    @EventListener
    void on(RecordsApplied records) {
        Set<String> about = records.businessKeys();
        tell("tasks", texts(records.userTaskKeys(), String::valueOf), about);
        tell("instances", texts(records.processInstanceKeys(), String::valueOf), about);
        tell("cases", about, about);
    }

    @TransactionalEventListener
    void on(PhaseEntered entered) {
        tell(
                "cases",
                Set.of(entered.caseId().toString()),
                Set.of(entered.caseId().toString()));
    }

    @TransactionalEventListener
    void on(CustomerWrote wrote) {
        tell("cases", Set.of(wrote.caseId().toString()), Set.of(wrote.caseId().toString()));
    }

    @TransactionalEventListener
    void on(PriorityChanged changed) {
        tell(
                "cases",
                Set.of(changed.caseId().toString()),
                Set.of(changed.caseId().toString()));
    }

    private void tell(String kind, Set<String> ids, Set<String> about) {
        if (!ids.isEmpty()) {
            streams.tell(new Hint(kind, ids.size() > MOST_IDS ? Set.of() : ids, about));
        }
    }

    private static <T> Set<String> texts(Set<T> keys, Function<T, String> text) {
        return keys.stream().map(text).collect(Collectors.toSet());
    }
}
