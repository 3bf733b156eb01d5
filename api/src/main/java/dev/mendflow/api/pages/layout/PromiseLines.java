package dev.mendflow.api.pages.layout;

import dev.mendflow.api.cases.CaseView;
import dev.mendflow.api.servicelevels.ClockView;
import dev.mendflow.servicelevel.Metric;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The promises of a case in a few words, with the time that is left in the time that counts. */
@Component
public class PromiseLines {

    private final Spans spans;
    private final MessageSource words;

    PromiseLines(Spans spans, MessageSource words) {
        this.spans = spans;
        this.words = words;
    }

    /** All promises of a case, in the order in which they are kept. */
    public List<PromiseLine> of(CaseView view, Locale locale) {
        return view.clocks().stream()
                .sorted(Comparator.comparing(clock -> Metric.valueOf(clock.metric())))
                .map(clock -> new PromiseLine(
                        clock.metric(), clock.dueAt(), clock.state(), left(clock, locale), clock.opensAt()))
                .toList();
    }

    private String left(ClockView clock, Locale locale) {
        String span = spans.of(Duration.ofSeconds(Math.abs(clock.remaining())), locale);
        return words.getMessage(clock.remaining() < 0 ? "clock.late" : "clock.left", new Object[] {span}, locale);
    }
}
