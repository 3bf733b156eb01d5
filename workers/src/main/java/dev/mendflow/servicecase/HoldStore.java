package dev.mendflow.servicecase;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface HoldStore extends Repository<Hold, HoldId> {

    Hold save(Hold hold);

    Optional<Hold> findById(HoldId id);

    List<Hold> findByCaseIdOrderByHeldAt(CaseId caseId);

    List<Hold> findByCaseIdInOrderByHeldAt(Collection<CaseId> cases);
}
