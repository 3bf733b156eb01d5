package dev.mendflow.api.pages.board;

import dev.mendflow.api.kpis.KpiQuestion;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.kpi.Dimension;
import dev.mendflow.kpi.KpiQuery;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which days and how told apart, as the reader chose it.
 *
 * @param period {@code 7}, {@code 30}, {@code 90} or {@code custom}
 * @param query the figures that this means
 * @param invalid whether what was chosen cannot be shown, so that this is something else
 */
record Period(String period, KpiQuery query, boolean invalid) {

    static Period of(
            @Nullable String period, @Nullable String from, @Nullable String to, @Nullable String by, LocalDate today) {
        String chosen = period == null ? from == null && to == null ? "30" : "custom" : period;
        try {
            return switch (chosen) {
                case "7", "30", "90" -> {
                    LocalDate first = today.minusDays(Integer.parseInt(chosen) - 1L);
                    yield new Period(chosen, question(first, today, by).query(today), false);
                }
                default -> new Period("custom", question(day(from), day(to), by).query(today), false);
            };
        } catch (Refusal | DateTimeParseException notAPeriod) {
            return new Period("30", KpiQuery.of(today.minusDays(29), today, Dimension.DAY), true);
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
    }

    private static KpiQuestion question(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String by) {
        return new KpiQuestion(from, to, by, null, null);
    }

    /** The words of an address that asks for the same. */
    Map<String, Object> words() {
        Map<String, Object> words = new TreeMap<>();
        words.put("by", by());
        words.put("period", period);
        if (period.equals("custom")) {
            words.put("from", query.from());
            words.put("to", query.to());
        }
        return words;
    }

    /** How figures are told apart, as it stands in an address. */
    String by() {
        return query.by().name().toLowerCase(java.util.Locale.ROOT);
    }
}
