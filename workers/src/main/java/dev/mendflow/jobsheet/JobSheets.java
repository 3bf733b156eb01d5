package dev.mendflow.jobsheet;

import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.visit.Visit;
import dev.mendflow.visit.VisitId;
import dev.mendflow.visit.VisitNotFound;
import dev.mendflow.visit.Visits;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way to what is written down at visits; a visit that is over keeps what it has. */
@Component
@Transactional
public class JobSheets {

    private final JobSheetStore store;
    private final Visits visits;
    private final CaseProgress progress;

    JobSheets(JobSheetStore store, Visits visits, CaseProgress progress) {
        this.store = store;
        this.visits = visits;
        this.progress = progress;
    }

    /** What was written down so far. */
    @Transactional(readOnly = true)
    public JobSheet of(VisitId visit) {
        return store.of(visit);
    }

    /**
     * Ticks a line, or takes the tick back; of two the later one counts, however late it is told.
     *
     * @throws VisitOver when the visit was finished or taken back
     */
    public void check(VisitId visit, Check check) {
        open(visit);
        boolean older = store.of(visit)
                .check(check.item())
                .filter(known -> known.at().isAfter(check.at()))
                .isPresent();
        if (!older) {
            store.save(visit, check);
        }
    }

    /**
     * Keeps which part went out and which one in.
     *
     * @throws VisitOver when the visit was finished or taken back
     */
    public void exchange(VisitId visit, ExchangedPart part) {
        Visit at = open(visit);
        store.add(visit, part);
        progress.note(at.caseId(), "part.exchanged", Actor.staff(part.by()), part.trace());
    }

    /**
     * Takes back an entry that was a mistake.
     *
     * @return false when there is no such entry
     * @throws VisitOver when the visit was finished or taken back
     */
    public boolean withdraw(VisitId visit, UUID part, Actor by) {
        Visit at = open(visit);
        var known = store.of(visit).parts().stream()
                .filter(entry -> entry.id().equals(part))
                .findFirst();
        known.ifPresent(entry -> {
            store.remove(visit, part);
            progress.note(at.caseId(), "part.withdrawn", by, entry.trace());
        });
        return known.isPresent();
    }

    /**
     * Keeps the customer's signature in place of an earlier one.
     *
     * @throws VisitOver when the visit was finished or taken back
     */
    public void sign(VisitId visit, Signature signature) {
        Visit at = open(visit);
        store.save(visit, signature);
        progress.note(at.caseId(), "visit.signed", Actor.staff(signature.takenBy()), null);
    }

    private Visit open(VisitId id) {
        Visit visit = visits.find(id).orElseThrow(() -> new VisitNotFound(id.toString()));
        if (!visit.status().isOpen()) {
            throw new VisitOver(id);
        }
        return visit;
    }
}
