package dev.mendflow.api.pages.cases;

import dev.mendflow.api.cases.CaseView;
import dev.mendflow.api.cases.CompensationView;
import dev.mendflow.api.pages.layout.People;
import dev.mendflow.api.pages.layout.Spans;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What the customer of a case gets for missed promises, in the reader's language. */
@Component
class CompensationLines {

    private final Spans spans;

    private final People people;

    CompensationLines(Spans spans, People people) {
        this.people = people;
        this.spans = spans;
    }

    List<CasePageView.CompensationLine> of(CaseView about, Locale locale) {
        return about.compensations().stream().map(known -> line(known, locale)).toList();
    }

    private CasePageView.CompensationLine line(CompensationView known, Locale locale) {
        var basis = known.basis();
        return new CasePageView.CompensationLine(
                known.metric(),
                known.status(),
                known.amount().toPlainString() + " " + known.currency(),
                locale.getLanguage().equals("zh") ? known.reasonZh() : known.reasonEn(),
                basis == null ? null : spans.of(Duration.ofSeconds(basis.lateSeconds()), locale),
                basis != null && basis.workingTime(),
                people.of(known.decidedBy()));
    }
}
