package dev.mendflow.api.kpis;

import dev.mendflow.api.problems.Refusal;
import dev.mendflow.kpi.Dimension;
import dev.mendflow.kpi.KpiQuery;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What somebody asks of the key figures, as it stands in an address; what is missing means the last 30 days, by day.
 *
 * @param from the first day
 * @param to the last day
 * @param by how figures are told apart
 * @param within a dimension of which only {@code member} is asked for, by day
 * @param member of it, empty for cases of which it is not known
 */
public record KpiQuestion(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to,

        @Nullable String by,
        @Nullable String within,
        @Nullable String member) {

    private static final int DAYS = 30;

    /** The question, complete; {@link Refusal} 400 if it cannot be read. */
    public KpiQuery query(LocalDate today) {
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.minusDays(DAYS - 1L) : from;
        try {
            return new KpiQuery(
                    first,
                    last,
                    dimension(by, "by"),
                    dimension(within, "within"),
                    member == null ? "" : member.strip());
        } catch (IllegalArgumentException notAQuestion) {
            throw Refusal.unreadable(last.isBefore(first) ? "to" : "from");
        }
    }

    /** The dimension of this name, in any case; by day when none is named. */
    static Dimension dimension(@Nullable String name, String field) {
        if (name == null || name.isBlank()) {
            return Dimension.DAY;
        }
        try {
            return Dimension.valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.unreadable(field);
        }
    }
}
