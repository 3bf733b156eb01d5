package dev.mendflow.visit;

import dev.mendflow.servicecase.CaseId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface VisitStore extends Repository<Visit, VisitId> {

    Visit save(Visit visit);

    Optional<Visit> findById(VisitId id);

    Optional<Visit> findByOfferId(UUID offerId);

    List<Visit> findByCaseIdOrderByVisitNumber(CaseId caseId);

    List<Visit> findByCaseIdInOrderByVisitNumber(Collection<CaseId> cases);

    List<Visit> findByTechnicianAndAppointmentAtBetweenOrderByAppointmentAt(
            String technician, Instant from, Instant until);

    List<Visit> findByAppointmentAtBetweenOrderByAppointmentAt(Instant from, Instant until);

    List<Visit> findByTechnicianAndStatusInAndAppointmentAtBetweenOrderByAppointmentAt(
            String technician, Collection<VisitStatus> statuses, Instant from, Instant until);
}
