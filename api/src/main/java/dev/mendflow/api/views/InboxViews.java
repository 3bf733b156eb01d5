package dev.mendflow.api.views;

import dev.mendflow.api.command.Act;
import dev.mendflow.api.command.Commands;
import dev.mendflow.api.command.Reply;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The way in to the kept views: everybody keeps their own, those who lead share theirs and look after the shared ones. */
@Component
public class InboxViews {

    private static final int MOST = 50;

    private final InboxViewStore store;
    private final Commands commands;
    private final Clock clock;

    InboxViews(InboxViewStore store, Commands commands, Clock clock) {
        this.store = store;
        this.commands = commands;
        this.clock = clock;
    }

    /** What the inbox offers this reader, by name. */
    public List<ViewLine> offeredTo(Caller reader) {
        return store.offeredTo(reader.login()).stream()
                .map(view -> line(view, reader))
                .toList();
    }

    ResponseEntity<ViewLine> keep(ViewForm form, Caller caller) {
        return commands.inTransaction(Act.making("inbox.view-kept"), form, ViewLine.class, () -> {
            requireMayShare(form, caller);
            if (store.ownedBy(caller.login()) >= MOST) {
                throw Refusal.conflict("too-many-views");
            }
            var view = new InboxView(
                    UUID.randomUUID(),
                    caller.login(),
                    form.name().strip(),
                    form.toAll(),
                    form.question(),
                    clock.instant());
            store.insert(view);
            return Reply.created(line(view, caller), view.id().toString());
        });
    }

    ResponseEntity<ViewLine> change(UUID id, ViewForm form, Caller caller) {
        return commands.inTransaction(new Act("inbox.view-changed", id.toString()), form, ViewLine.class, () -> {
            requireMayShare(form, caller);
            InboxView view =
                    reached(id, caller).changed(form.name().strip(), form.toAll(), form.question(), clock.instant());
            store.update(view);
            return Reply.ok(line(view, caller));
        });
    }

    ResponseEntity<ViewLine> forget(UUID id, Caller caller) {
        return commands.inTransaction(
                new Act("inbox.view-forgotten", id.toString()), Map.of("id", id), ViewLine.class, () -> {
                    InboxView view = reached(id, caller);
                    store.delete(id);
                    return Reply.ok(line(view, caller));
                });
    }

    /** The view of somebody else reads the same as one that is missing. */
    private InboxView reached(UUID id, Caller caller) {
        return store.find(id).filter(view -> mayChange(view, caller)).orElseThrow(Refusal::notFound);
    }

    private static void requireMayShare(ViewForm form, Caller caller) {
        if (form.toAll() && !caller.leads()) {
            throw Refusal.forbidden("forbidden");
        }
    }

    private static boolean mayChange(InboxView view, Caller caller) {
        return view.owner().equals(caller.login()) || view.shared() && caller.leads();
    }

    private static ViewLine line(InboxView view, Caller reader) {
        return new ViewLine(
                view.id(),
                view.name(),
                view.owner(),
                view.shared(),
                view.owner().equals(reader.login()),
                mayChange(view, reader),
                view.question());
    }
}
