package dev.mendflow.kpi;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;

/**
 * Days in a row, as the whole weeks within them, Monday to Sunday, and the days before and after these weeks. A stretch in which no
 * whole week lies has all its days before.
 *
 * @param from the first day
 * @param to the last day
 */
record Stretch(LocalDate from, LocalDate to) {

    /** A day after anything that is counted, even by a device whose clock is years ahead. */
    private static final LocalDate END = LocalDate.of(9999, 1, 1);

    /** All that was counted after the end of that day. */
    static Stretch after(LocalDate day) {
        return new Stretch(day.plusDays(1), END);
    }

    /** The Monday of the week in which that day lies. */
    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The parameters of {@link #rows}. */
    Map<String, Object> parameters() {
        LocalDate firstMonday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        LocalDate afterWeeks = monday(to.plusDays(1));
        boolean hasWeeks = firstMonday.isBefore(afterWeeks);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("from", from);
        parameters.put("lastBefore", hasWeeks ? firstMonday.minusDays(1) : to);
        parameters.put("firstMonday", firstMonday);
        parameters.put("lastMonday", afterWeeks.minusWeeks(1));
        parameters.put("firstAfter", hasWeeks ? afterWeeks : to.plusDays(1));
        parameters.put("to", to);
        return parameters;
    }

    /** The sums of a stretch as a table in parentheses: those that meet the condition, one row for each day or whole week. */
    static String rows(String condition) {
        String columns = "select member, measure, grp, cases, hits, amount from ";
        return "(" + columns + "kpi_week where " + condition + " and on_day between :firstMonday and :lastMonday"
                + " union all " + columns + "kpi_day where " + condition + " and on_day between :from and :lastBefore"
                + " union all " + columns + "kpi_day where " + condition + " and on_day between :firstAfter and :to) s";
    }
}
