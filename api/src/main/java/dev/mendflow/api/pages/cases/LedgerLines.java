package dev.mendflow.api.pages.cases;

import dev.mendflow.api.servicelevels.EntryView;
import dev.mendflow.ledger.Entry;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The ledger of a clock in the reader's language. */
@Component
class LedgerLines {

    /** What arms a clock, and what is itself about another entry, stands. */
    private static final Set<String> STANDS =
            Set.of("ARMED", "CORRECTED", "RUNG_REACHED", "RUNG_SKIPPED", "RUNG_RETRACTED");

    private final ClockLines clocks;
    private final MessageSource words;

    LedgerLines(ClockLines clocks, MessageSource words) {
        this.clocks = clocks;
        this.words = words;
    }

    /** In the order in which it was learned. */
    List<LedgerLine> of(List<Entry> entries, Locale locale) {
        List<EntryView> known = entries.stream().map(EntryView::of).toList();
        Set<String> wrong = known.stream()
                .filter(entry -> entry.type().equals("CORRECTED"))
                .map(entry -> entry.detail().getOrDefault("entry", ""))
                .collect(Collectors.toSet());
        return known.stream()
                .map(entry -> {
                    boolean takenBack = wrong.contains(String.valueOf(entry.seq()));
                    return new LedgerLine(
                            entry.seq(),
                            entry.at(),
                            entry.recordedAt(),
                            word("ledger." + entry.type(), entry.type(), locale),
                            detail(entry.detail(), locale),
                            takenBack,
                            entry.seq() > 1 && !takenBack && !STANDS.contains(entry.type()));
                })
                .toList();
    }

    private @Nullable String detail(Map<String, String> detail, Locale locale) {
        List<String> said = new ArrayList<>();
        detail.forEach((name, value) -> {
            switch (name) {
                case "reason" -> said.add(word("ledger.reason." + value, value, locale));
                case "owner" -> said.add(word("wait." + value, value, locale));
                case "mode" -> said.add(word("ledger.mode." + value, value, locale));
                case "budget" -> said.add(budget(value, detail.getOrDefault("unit", ""), locale));
                case "rung" -> said.add(clocks.rung(value, locale));
                case "calendar" ->
                    said.add(words.getMessage(
                            "ledger.calendar",
                            new Object[] {value, detail.getOrDefault("calendarVersion", "")},
                            locale));
                case "entry" -> said.add(words.getMessage("ledger.entry", new Object[] {value}, locale));
                default -> {
                    // Said together with another one.
                }
            }
        });
        return said.isEmpty() ? null : String.join(" · ", said);
    }

    private String budget(String iso, String unit, Locale locale) {
        String amount = iso;
        try {
            amount = iso.startsWith("PT")
                    ? clocks.span(Duration.parse(iso).toSeconds(), locale)
                    : String.valueOf(Period.parse(iso).getDays());
        } catch (DateTimeParseException asItIs) {
            return iso;
        }
        return words.getMessage("ledger.unit." + unit, new Object[] {amount}, amount, locale) instanceof String text
                ? text
                : amount;
    }

    private String word(String key, String otherwise, Locale locale) {
        String known = words.getMessage(key, null, otherwise, locale);
        return known == null ? otherwise : known;
    }

    /**
     * An entry.
     *
     * @param seq its number
     * @param at when it holds
     * @param recordedAt when it was learned
     * @param wrong whether it was taken back
     * @param mayBeWrong whether it can be
     */
    record LedgerLine(
            int seq,
            Instant at,
            Instant recordedAt,
            String title,
            @Nullable String what,
            boolean wrong,
            boolean mayBeWrong) {

        /** Whether it was learned noticeably later than it holds. */
        public boolean isLearnedLater() {
            return Duration.between(at, recordedAt).toMinutes() > 0;
        }
    }
}
