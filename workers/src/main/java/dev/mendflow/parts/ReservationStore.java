package dev.mendflow.parts;

import dev.mendflow.servicecase.CaseId;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ReservationStore extends Repository<Reservation, UUID> {

    Reservation save(Reservation reservation);

    List<Reservation> findByCaseIdOrderByPartNumber(CaseId caseId);

    List<Reservation> findByCaseIdAndStatusOrderByPartNumber(CaseId caseId, Reservation.Status status);
}
