package dev.mendflow.api.events;

import dev.mendflow.api.cases.AttachmentAdded;
import dev.mendflow.api.comments.CaseCommented;
import dev.mendflow.engine.broker.EngineBecameReady;
import dev.mendflow.engine.broker.EngineLost;
import dev.mendflow.engine.records.RecordsApplied;
import dev.mendflow.servicecase.CaseListed;
import dev.mendflow.servicecase.CustomerWrote;
import dev.mendflow.servicecase.PhaseEntered;
import dev.mendflow.servicecase.PriorityChanged;
import dev.mendflow.servicelevel.RolloutMoved;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Turns what happens in the engine and to cases into hints for open pages. */
@Component
class Hints {

    private final EventStreams streams;

    Hints(EventStreams streams) {
        this.streams = streams;
    }

    @EventListener
    void on(RecordsApplied records) {
        Set<String> about = records.businessKeys();
        tell("tasks", texts(records.userTaskKeys(), String::valueOf), records.userTaskBusinessKeys());
        tell("instances", texts(records.processInstanceKeys(), String::valueOf), about);
        tell("cases", about, about);
    }

    @EventListener
    void on(PhaseEntered entered) {
        Set<String> about = Set.of(entered.caseId().toString());
        afterCommit(() -> {
            tell("cases", about, about);
            tell("phases", about, about);
        });
    }

    @EventListener
    void on(CaseListed listed) {
        Set<String> about = Set.of(listed.caseId().toString());
        afterCommit(() -> tell("cases", about, about));
    }

    @EventListener
    void on(CaseCommented commented) {
        Set<String> about = Set.of(commented.caseId().toString());
        afterCommit(() -> tell("cases", about, about));
    }

    @EventListener
    void on(CustomerWrote wrote) {
        Set<String> about = Set.of(wrote.caseId().toString());
        afterCommit(() -> tell("cases", about, about));
    }

    @EventListener
    void on(AttachmentAdded added) {
        Set<String> about = Set.of(added.caseId().toString());
        afterCommit(() -> tell("cases", about, about));
    }

    @EventListener
    void on(PriorityChanged changed) {
        Set<String> about = Set.of(changed.caseId().toString());
        afterCommit(() -> tell("cases", about, about));
    }

    @EventListener
    void on(RolloutMoved moved) {
        afterCommit(() -> tell("rollouts", Set.of(moved.rollout().toString()), Set.of()));
    }

    @EventListener({EngineBecameReady.class, EngineLost.class})
    void ofTheEngine() {
        streams.tell(Hint.ENGINE);
    }

    /** Not a transactional listener: the outbox would keep and delete a row for each hint, and a lost hint costs nothing. */
    private static void afterCommit(Runnable hint) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            hint.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                hint.run();
            }
        });
    }

    private void tell(String kind, Set<String> ids, Set<String> about) {
        if (!ids.isEmpty()) {
            streams.tell(new Hint(kind, ids, about));
        }
    }

    private static <T> Set<String> texts(Set<T> keys, Function<T, String> text) {
        return keys.stream().map(text).collect(Collectors.toSet());
    }
}
