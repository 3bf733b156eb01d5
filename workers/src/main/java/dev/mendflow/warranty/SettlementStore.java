package dev.mendflow.warranty;

import dev.mendflow.servicecase.CaseId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SettlementStore extends Repository<Settlement, CaseId> {

    Settlement save(Settlement settlement);

    Optional<Settlement> findById(CaseId caseId);
}
