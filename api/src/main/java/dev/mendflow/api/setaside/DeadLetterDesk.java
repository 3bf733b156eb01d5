package dev.mendflow.api.setaside;

import dev.mendflow.api.command.Act;
import dev.mendflow.api.command.Commands;
import dev.mendflow.api.command.Reply;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Caller;
import dev.mendflow.engine.records.DeadLetter;
import dev.mendflow.engine.records.DeadLetters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows the records that could not be applied, and takes that somebody has looked at one. */
@Component
public class DeadLetterDesk {

    private final DeadLetters letters;
    private final Commands commands;

    DeadLetterDesk(DeadLetters letters, Commands commands) {
        this.letters = letters;
        this.commands = commands;
    }

    /** Those that nobody has looked at yet, or those that somebody has. */
    public DeadLetterPage search(boolean open, @Nullable String cursor, int limit) {
        try {
            var found = letters.search(open, cursor, limit);
            return new DeadLetterPage(
                    found.items().stream().map(DeadLetterView::of).toList(), found.next());
        } catch (IllegalArgumentException e) {
            throw Refusal.unreadable("cursor");
        }
    }

    WholeLetter show(int partition, long position) {
        return new WholeLetter(
                DeadLetterView.of(known(partition, position)),
                letters.raw(partition, position).orElseThrow(Refusal::notFound));
    }

    ResponseEntity<DeadLetterView> acknowledge(int partition, long position, Reason form, Caller caller) {
        return commands.inTransaction(
                new Act("dead-letter.acknowledge", partition + "/" + position), form, DeadLetterView.class, () -> {
                    known(partition, position);
                    if (!letters.acknowledge(partition, position, caller.login(), form.why())) {
                        throw Refusal.conflict("dead-letter-acknowledged");
                    }
                    return Reply.ok(DeadLetterView.of(known(partition, position)));
                });
    }

    private DeadLetter known(int partition, long position) {
        return letters.find(partition, position).orElseThrow(Refusal::notFound);
    }

    /** @param record as it came from the engine, at most a million characters */
    record WholeLetter(DeadLetterView letter, String record) {}
}
