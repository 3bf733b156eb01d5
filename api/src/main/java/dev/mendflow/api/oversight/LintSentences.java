package dev.mendflow.api.oversight;

import dev.mendflow.api.problems.FieldProblem;
import dev.mendflow.engine.deployment.Finding;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the caller's language what the lint has found. */
@Component
class LintSentences {

    private final MessageSource words;

    LintSentences(MessageSource words) {
        this.words = words;
    }

    String of(Finding finding) {
        return words.getMessage("lint." + finding.rule(), finding.words().toArray(), LocaleContextHolder.getLocale());
    }

    /** As the errors of a problem document: the field is the file and the element in it. */
    List<FieldProblem> problems(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new FieldProblem(finding.file() + "#" + finding.element(), finding.rule(), of(finding)))
                .toList();
    }
}
