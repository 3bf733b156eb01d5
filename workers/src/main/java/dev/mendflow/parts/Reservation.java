package dev.mendflow.parts;

import dev.mendflow.servicecase.CaseId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Pieces of one part at one place that are promised to a case.
 *
 * @param id identity
 * @param caseId whose they are
 * @param partNumber which part
 * @param location code of the stock location
 * @param quantity how many
 * @param status whether the promise still stands
 * @param openKey case and part while it stands, else null: at most one reservation of a part stands for a case
 * @param reservedAt since when
 * @param settledAt until when; null while it stands
 * @param version null until first saved
 */
@Table("parts_reservation")
public record Reservation(
        @Id UUID id,
        CaseId caseId,
        String partNumber,
        String location,
        int quantity,
        Status status,
        @Nullable String openKey,
        Instant reservedAt,
        @Nullable Instant settledAt,
        @Version @Nullable Integer version) {

    /** Whether the pieces still lie in stock for the case. */
    public enum Status {
        RESERVED,
        RELEASED,
        CONSUMED;

        /** Whether {@code next} may follow. */
        public boolean mayBecome(Status next) {
            return this == RESERVED && next != RESERVED;
        }
    }

    static Reservation of(CaseId caseId, String partNumber, String location, int quantity, Instant now) {
        return new Reservation(
                UUID.randomUUID(),
                caseId,
                partNumber,
                location,
                quantity,
                Status.RESERVED,
                caseId.value() + "|" + partNumber,
                now,
                null,
                null);
    }

    Reservation settled(Status next, Instant now) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException("A reservation that is " + status + " cannot become " + next);
        }
        return new Reservation(id, caseId, partNumber, location, quantity, next, null, reservedAt, now, version);
    }
}
