package dev.mendflow.compensation;

import dev.mendflow.servicecase.CaseId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface CompensationStore extends Repository<Compensation, UUID> {

    Compensation save(Compensation compensation);

    List<Compensation> findByCaseIdOrderByLatenessMetric(CaseId caseId);

    List<Compensation> findByCaseIdIn(Collection<CaseId> cases);
}
