package dev.mendflow.api.pages.cases;

import dev.mendflow.api.cases.CaseView;
import dev.mendflow.api.pages.layout.Spans;
import dev.mendflow.api.servicelevels.ClockView;
import dev.mendflow.servicelevel.Metric;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The promises of a case in the reader's language. */
@Component
class ClockLines {

    private final Spans spans;
    private final MessageSource words;

    ClockLines(Spans spans, MessageSource words) {
        this.spans = spans;
        this.words = words;
    }

    /** In the order in which they are kept. */
    List<ClockLine> of(CaseView view, Locale locale) {
        return view.clocks().stream()
                .sorted(Comparator.comparing(clock -> Metric.valueOf(clock.metric())))
                .map(clock -> line(clock, locale))
                .toList();
    }

    private ClockLine line(ClockView clock, Locale locale) {
        return new ClockLine(
                clock.metric(),
                clock.state(),
                clock.dueAt(),
                clock.metAt(),
                span(clock.budget(), locale),
                span(clock.consumed(), locale),
                span(Math.abs(clock.remaining()), locale),
                clock.remaining(),
                clock.budget() == 0 ? 0 : Math.clamp(Math.round(100.0 * clock.consumed() / clock.budget()), 0, 100),
                clock.pausedFor(),
                clock.pausedSince(),
                clock.opensAt(),
                clock.closesAt(),
                clock.nextRung() == null ? null : rung(clock.nextRung(), locale),
                clock.rungs().stream().map(rung -> rung(rung, locale)).toList());
    }

    private ClockLine.RungLine rung(ClockView.RungView rung, Locale locale) {
        return new ClockLine.RungLine(
                name(rung.percent(), Duration.ofSeconds(rung.after()), locale),
                Math.min(rung.percent(), 100),
                rung.state(),
                rung.at(),
                rung.told() == null ? null : words.getMessage("case.group." + rung.told(), null, rung.told(), locale),
                rung.level(),
                rung.handledBy(),
                rung.handledAt());
    }

    private String name(int percent, Duration after, Locale locale) {
        return after.isZero()
                ? word(percent == 100 ? "clock.rung.due" : "clock.rung.percent", locale, percent)
                : word("clock.rung.after", locale, span(after.toSeconds(), locale));
    }

    /** The name of a rung as a ledger keeps it, such as {@code 75%} or {@code 100%+PT2H}. */
    String rung(String key, Locale locale) {
        String[] parts = key.split("%\\+?", 2);
        Duration after = parts.length > 1 && !parts[1].isEmpty() ? Duration.parse(parts[1]) : Duration.ZERO;
        return name(Integer.parseInt(parts[0]), after, locale);
    }

    String span(long seconds, Locale locale) {
        return Objects.requireNonNull(spans.of(Duration.ofSeconds(seconds), locale));
    }

    private String word(String key, Locale locale, Object... arguments) {
        return words.getMessage(key, arguments, locale);
    }
}
