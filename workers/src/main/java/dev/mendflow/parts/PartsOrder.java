package dev.mendflow.parts;

import dev.mendflow.servicecase.CaseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Parts on their way for a case.
 *
 * @param id identity, and correlation key of the arrival
 * @param caseId which case waits
 * @param partNumber which part; null when the technician did not name it, then a dispatcher finds out
 * @param quantity how many
 * @param orderedAt when it was ordered
 * @param expectedAt when it should arrive
 * @param receivedAt when it did; null until then
 * @param openKey case and part until it arrives, else null: at most one order of a part is open for a case
 * @param version null until first saved
 */
@Table("parts_order")
public record PartsOrder(
        @Id PartsOrderId id,
        CaseId caseId,
        @Nullable String partNumber,
        int quantity,
        Instant orderedAt,
        Instant expectedAt,
        @Nullable Instant receivedAt,
        @Nullable String openKey,
        @Version @Nullable Integer version) {

    static PartsOrder of(CaseId caseId, @Nullable String partNumber, Instant now, Instant expectedAt) {
        return new PartsOrder(
                PartsOrderId.random(), caseId, partNumber, 1, now, expectedAt, null, openKey(caseId, partNumber), null);
    }

    static String openKey(CaseId caseId, @Nullable String partNumber) {
        return caseId.value() + "|" + (partNumber == null ? "" : partNumber);
    }

    /** Whether it has arrived. */
    public boolean isReceived() {
        return receivedAt != null;
    }

    PartsOrder received(Instant now) {
        return new PartsOrder(id, caseId, partNumber, quantity, orderedAt, expectedAt, now, null, version);
    }

    PartsOrder expected(Instant newlyExpectedAt) {
        return new PartsOrder(
                id, caseId, partNumber, quantity, orderedAt, newlyExpectedAt, receivedAt, openKey, version);
    }
}
