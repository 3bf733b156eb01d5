package dev.mendflow.api.setaside;

import dev.mendflow.api.command.Act;
import dev.mendflow.api.command.Commands;
import dev.mendflow.api.command.Reply;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Caller;
import dev.mendflow.orchestration.RefusedMessage;
import dev.mendflow.orchestration.RefusedMessages;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseSummary;
import dev.mendflow.servicecase.ServiceCases;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows the messages that the engine does not take; one is sent again, or the process does without it. */
@Component
public class RefusedMessageDesk {

    private final RefusedMessages messages;
    private final ServiceCases cases;
    private final Commands commands;

    RefusedMessageDesk(RefusedMessages messages, ServiceCases cases, Commands commands) {
        this.messages = messages;
        this.cases = cases;
        this.commands = commands;
    }

    /**
     * Those that wait for a decision, or those that were decided about.
     *
     * @param cursor the id with which the page before ended, null for the first page
     */
    public RefusedMessagePage search(boolean open, @Nullable String cursor, int limit) {
        RefusedMessage after =
                cursor == null ? null : messages.find(cursor).orElseThrow(() -> Refusal.unreadable("cursor"));
        List<RefusedMessage> found = messages.search(open, after, limit + 1);
        List<RefusedMessage> page = found.size() > limit ? found.subList(0, limit) : found;
        return new RefusedMessagePage(
                views(page), found.size() > limit ? page.getLast().id() : null);
    }

    ResponseEntity<RefusedMessageView> resend(String id, Caller caller) {
        return commands.inTransaction(new Act("refused-message.resend", id), Map.of(), RefusedMessageView.class, () -> {
            if (!known(id).sendable()) {
                throw Refusal.conflict("message-unreadable");
            }
            return settled(id, messages.resend(id, caller.login()));
        });
    }

    ResponseEntity<RefusedMessageView> discard(String id, Reason form, Caller caller) {
        return commands.inTransaction(new Act("refused-message.discard", id), form, RefusedMessageView.class, () -> {
            known(id);
            return settled(id, messages.discard(id, caller.login(), form.why()));
        });
    }

    private Reply<RefusedMessageView> settled(String id, boolean done) {
        if (!done) {
            throw Refusal.conflict("message-settled");
        }
        return Reply.ok(views(List.of(known(id))).getFirst());
    }

    private RefusedMessage known(String id) {
        return messages.find(id).orElseThrow(Refusal::notFound);
    }

    private List<RefusedMessageView> views(List<RefusedMessage> page) {
        Map<String, CaseId> ids = new HashMap<>();
        page.forEach(message -> caseId(message).ifPresent(id -> ids.put(message.id(), id)));
        Map<CaseId, CaseSummary> known = cases.summaries(ids.values());
        return page.stream()
                .map(message -> RefusedMessageView.of(message, number(ids.get(message.id()), known)))
                .toList();
    }

    private static @Nullable String number(@Nullable CaseId id, Map<CaseId, CaseSummary> known) {
        CaseSummary summary = id == null ? null : known.get(id);
        return summary == null ? null : summary.number().value();
    }

    /** Most messages go by the case; some by an order or a right of the customer. */
    private static Optional<CaseId> caseId(RefusedMessage message) {
        try {
            return Optional.of(CaseId.of(message.correlationKey()));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
