package dev.mendflow.visit;

import dev.mendflow.servicecase.CaseId;
import dev.mendflow.technician.TimeSpan;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One technician's going to one case; a case can have several, each with what the one before left over.
 *
 * @param id which visit
 * @param version null until stored
 * @param caseId of which case
 * @param visitNumber counts the visits of the case from 1
 * @param offerId the decision it came of; at most one visit comes of a decision
 * @param technician code
 * @param appointmentAt when work should begin
 * @param appointmentUntil when the time kept free ends
 * @param status how far it got
 * @param scope code of what is to be done: what the visit before left over, else the symptom; null when not known
 * @param outcome how it ended or why it is interrupted, or null
 * @param faultCode what was found, or null
 * @param arrivedAt when the technician arrived, or null
 * @param endedAt when it was finished or released, or null
 */
@Table("visit")
public record Visit(
        @Id VisitId id,
        @Version @Nullable Integer version,
        CaseId caseId,
        int visitNumber,
        UUID offerId,
        String technician,
        Instant appointmentAt,
        Instant appointmentUntil,
        VisitStatus status,
        @Nullable String scope,
        @Nullable RepairOutcome outcome,
        @Nullable String faultCode,
        @Nullable Instant arrivedAt,
        @Nullable Instant endedAt) {

    static Visit planned(
            CaseId caseId, int number, UUID offer, String technician, TimeSpan appointment, @Nullable String scope) {
        return new Visit(
                VisitId.random(),
                null,
                caseId,
                number,
                offer,
                technician,
                appointment.from(),
                appointment.until(),
                VisitStatus.PLANNED,
                scope,
                null,
                null,
                null,
                null);
    }

    /** What the next visit has to do; null when nothing is left. */
    public @Nullable String remainingScope() {
        if (outcome == RepairOutcome.REPAIRED || outcome == RepairOutcome.NOT_REPAIRABLE) {
            return null;
        }
        return faultCode == null ? scope : faultCode;
    }

    Visit setOut() {
        return in(VisitStatus.EN_ROUTE, arrivedAt, endedAt);
    }

    Visit arrived(Instant at) {
        return in(VisitStatus.ON_SITE, at, endedAt);
    }

    /** The parts it waited for are there. */
    Visit supplied() {
        return in(VisitStatus.ON_SITE, arrivedAt, endedAt);
    }

    Visit released(Instant at) {
        return in(VisitStatus.RELEASED, arrivedAt, at);
    }

    /** With this outcome; a finding told earlier stays when this one names none. */
    Visit repaired(RepairOutcome newOutcome, @Nullable String finding, Instant at) {
        var next = in(newOutcome.status(), arrivedAt, newOutcome.status().isOpen() ? null : at);
        return new Visit(
                id,
                version,
                caseId,
                visitNumber,
                offerId,
                technician,
                appointmentAt,
                appointmentUntil,
                next.status,
                scope,
                newOutcome,
                finding == null ? faultCode : finding,
                next.arrivedAt,
                next.endedAt);
    }

    private Visit in(VisitStatus next, @Nullable Instant arrival, @Nullable Instant end) {
        if (!status.mayBecome(next)) {
            throw new VisitCannotBecome(status, next);
        }
        return new Visit(
                id,
                version,
                caseId,
                visitNumber,
                offerId,
                technician,
                appointmentAt,
                appointmentUntil,
                next,
                scope,
                outcome,
                faultCode,
                arrival,
                end);
    }
}
