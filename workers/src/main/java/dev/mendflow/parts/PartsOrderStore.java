package dev.mendflow.parts;

import dev.mendflow.servicecase.CaseId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PartsOrderStore extends Repository<PartsOrder, PartsOrderId> {

    PartsOrder save(PartsOrder order);

    Optional<PartsOrder> findById(PartsOrderId id);

    Optional<PartsOrder> findByOpenKey(String openKey);

    List<PartsOrder> findByCaseIdOrderByOrderedAt(CaseId caseId);

    List<PartsOrder> findByReceivedAtIsNullOrderByExpectedAt();
}
