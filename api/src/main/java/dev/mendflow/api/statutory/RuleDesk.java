package dev.mendflow.api.statutory;

import dev.mendflow.api.command.Act;
import dev.mendflow.api.command.Commands;
import dev.mendflow.api.command.Reply;
import dev.mendflow.api.problems.FieldProblem;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.statutory.StatutoryRules;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows and changes the statutory rules, each change once and with its trace. */
@Component
class RuleDesk {

    private final StatutoryRules rules;
    private final Commands commands;
    private final RuleCopies copies;

    RuleDesk(StatutoryRules rules, Commands commands, RuleCopies copies) {
        this.rules = rules;
        this.commands = commands;
        this.copies = copies;
    }

    RuleSetView show() {
        return copies.set(rules.current());
    }

    ResponseEntity<RuleSetView> save(RuleSetForm form, String by) {
        return commands.inTransaction(
                new Act("statutory-rules.save", "statutory-rules"),
                form,
                RuleSetView.class,
                () -> Reply.ok(saved(form, by)));
    }

    private RuleSetView saved(RuleSetForm form, String by) {
        List<FieldProblem> problems = form.problems();
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return copies.set(rules.save(
                form.all().stream().map(RuleForm::rule).toList(),
                Objects.requireNonNull(form.version()),
                form.reason(),
                by));
    }
}
