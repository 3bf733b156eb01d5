package dev.mendflow.loaner;

import dev.mendflow.servicecase.CaseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle of the loaner fleet.
 *
 * @param code fleet number
 * @param model what it is
 * @param region code of the service area it stands in
 * @param caseId the case it is kept or handed out for; null while it is free
 * @param since when it was taken for that case; null while it is free
 */
public record Loaner(
        String code,
        String model,
        String region,
        @Nullable CaseId caseId,
        @Nullable Instant since) {

    /** One that is free. */
    public static Loaner free(String code, String model, String region) {
        return new Loaner(code, model, region, null, null);
    }

    public boolean isFree() {
        return caseId == null;
    }
}
