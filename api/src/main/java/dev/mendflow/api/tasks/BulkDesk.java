package dev.mendflow.api.tasks;

import dev.mendflow.api.command.Act;
import dev.mendflow.api.command.Commands;
import dev.mendflow.api.problems.FieldProblem;
import dev.mendflow.api.problems.ProblemAnswers;
import dev.mendflow.api.problems.Problems;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Caller;
import dev.mendflow.api.tasks.TaskWishes.Bulk;
import dev.mendflow.api.tasks.TaskWishes.Verb;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does the same with several tasks; each is asked for, done and noted by itself. */
@Component
class BulkDesk {

    private final TaskDesk desk;
    private final Commands commands;
    private final ProblemAnswers problems;
    private final Problems words;

    BulkDesk(TaskDesk desk, Commands commands, ProblemAnswers problems, Problems words) {
        this.desk = desk;
        this.commands = commands;
        this.problems = problems;
        this.words = words;
    }

    /** What came of each task, in the order asked for. */
    record Outcomes(List<Outcome> items) {}

    /**
     * What came of one task.
     *
     * @param status as a call for this task alone would have answered
     * @param code the code of the problem, null if it was done
     * @param detail the same in the caller's language
     */
    record Outcome(
            String key,
            int status,
            @Nullable String code,
            @Nullable String detail,
            @Nullable TaskState task) {}

    Outcomes carryOut(Bulk wish, Caller caller, Locale locale) {
        if (wish.action() == Verb.ASSIGN && wish.assignee() == null) {
            throw Refusal.invalid(List.of(new FieldProblem("assignee", "required")));
        }
        String mark = commands.mark();
        return new Outcomes(wish.keys().stream()
                .distinct()
                .map(key -> one(key.value(), wish, caller, mark, locale))
                .toList());
    }

    private Outcome one(long key, Bulk wish, Caller caller, String mark, Locale locale) {
        Verb verb = Objects.requireNonNull(wish.action());
        Act act = new Act("task." + verb.name().toLowerCase(Locale.ROOT), String.valueOf(key));
        try {
            TaskState state =
                    switch (verb) {
                        case CLAIM -> desk.claim(key, caller);
                        case UNCLAIM -> desk.unclaim(key, caller);
                        case ASSIGN -> desk.assign(key, Objects.requireNonNull(wish.assignee()), caller);
                        case COMPLETE -> desk.complete(key, wish.completion().answers(), caller, mark);
                    };
            commands.note(act, "done");
            return new Outcome(String.valueOf(key), 200, null, null, state);
        } catch (RuntimeException e) {
            Refusal refusal = problems.refusal(e).orElseThrow(() -> e);
            commands.note(act, refusal.code());
            return new Outcome(
                    String.valueOf(key),
                    refusal.status().value(),
                    refusal.code(),
                    words.of(refusal, locale).getDetail(),
                    null);
        }
    }
}
