package dev.mendflow.servicelevel;

import dev.mendflow.servicecase.CaseId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PromiseStore extends Repository<Promise, UUID> {

    Promise save(Promise promise);

    List<Promise> findByCaseIdOrderByDueAt(CaseId caseId);

    List<Promise> findByCaseIdInOrderByDueAt(Collection<CaseId> caseIds);

    Optional<Promise> findByCaseIdAndMetric(CaseId caseId, Metric metric);
}
