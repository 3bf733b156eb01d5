package dev.mendflow.api.setaside;

import dev.mendflow.engine.records.DeadLetter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record of the engine that could not be applied.
 *
 * @param valueType what it is about, as the engine calls it; null when it cannot be read
 * @param intent what happened, as the engine calls it; null when it cannot be read
 * @param processInstanceKey the instance it belongs to, null when to none that is known
 * @param error why it could not be applied; it may repeat a part of the record
 * @param acknowledgedAt null while nobody has looked at it
 * @param acknowledgedBy login of who looked at it
 * @param reason why it is well like that
 */
public record DeadLetterView(
        int partition,
        long position,
        @Nullable String valueType,
        @Nullable String intent,
        @Nullable String processInstanceKey,
        String error,
        Instant storedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable String reason) {

    static DeadLetterView of(DeadLetter letter) {
        Long instance = letter.instanceKey();
        var seen = letter.acknowledgement();
        return new DeadLetterView(
                letter.partitionId(),
                letter.position(),
                letter.valueType(),
                letter.intent(),
                instance == null ? null : instance.toString(),
                letter.error(),
                letter.storedAt(),
                seen == null ? null : seen.at(),
                seen == null ? null : seen.by(),
                seen == null ? null : seen.because());
    }
}
