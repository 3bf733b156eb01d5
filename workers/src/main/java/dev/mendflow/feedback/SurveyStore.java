package dev.mendflow.feedback;

import dev.mendflow.servicecase.CaseId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SurveyStore extends Repository<Survey, UUID> {

    Survey save(Survey survey);

    List<Survey> findByCaseIdOrderByRound(CaseId caseId);

    List<Survey> findByCaseIdInOrderByRound(Collection<CaseId> cases);
}
