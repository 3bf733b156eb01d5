package dev.mendflow.api.setaside;

import dev.mendflow.orchestration.RefusedMessage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that the engine does not take.
 *
 * @param name its name in the model
 * @param correlationKey which process instance it is for
 * @param caseNumber the case it is for, null when the key is not that of a case
 * @param code what the engine calls the reason
 * @param said what the engine says about it
 * @param sendable whether it can be sent again; not when it is from a version of the program that this one cannot read
 * @param settledAs RESENT or DISCARDED, null while it waits for a decision
 * @param settledBy login of who decided
 */
public record RefusedMessageView(
        String id,
        String name,
        String correlationKey,
        @Nullable String caseNumber,
        String code,
        @Nullable String said,
        Instant refusedAt,
        boolean sendable,
        @Nullable String settledAs,
        @Nullable Instant settledAt,
        @Nullable String settledBy,
        @Nullable String reason) {

    static RefusedMessageView of(RefusedMessage message, @Nullable String caseNumber) {
        var settled = message.settlement();
        return new RefusedMessageView(
                message.id(),
                message.name(),
                message.correlationKey(),
                caseNumber,
                message.code(),
                message.said(),
                message.refusedAt(),
                message.sendable(),
                settled == null ? null : settled.as().name(),
                settled == null ? null : settled.at(),
                settled == null ? null : settled.by(),
                settled == null ? null : settled.because());
    }
}
