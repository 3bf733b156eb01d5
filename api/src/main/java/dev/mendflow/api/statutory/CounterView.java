package dev.mendflow.api.statutory;

import dev.mendflow.statutory.StatutoryCounter;
import dev.mendflow.statutory.StatutoryRule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an asset is with one rule.
 *
 * @param rule its id
 * @param nameZh its name in Chinese
 * @param nameEn its name in English
 * @param counted REPAIR_DAYS or SAME_FAULT_REPAIRS
 * @param used how many days or repairs count
 * @param moreThan the limit: it is reached by more than so many
 * @param percent how much of the limit is used, rounded down
 * @param state FREE, AT_RISK or REACHED
 * @param zone in which days begin and end
 * @param windowFrom the first day that counts, null for all before
 * @param windowUntil the first day that does not count any more, null without end
 * @param fault code of the fault that is counted, null for days
 * @param checkedByCounsel whether a lawyer has confirmed the rule
 * @param repairs which cases count with which days; days that several share count once
 */
public record CounterView(
        String rule,
        String nameZh,
        String nameEn,
        String counted,
        int used,
        int moreThan,
        int percent,
        String state,
        String zone,
        @Nullable LocalDate windowFrom,
        @Nullable LocalDate windowUntil,
        @Nullable String fault,
        boolean checkedByCounsel,
        List<RepairView> repairs) {

    /**
     * A repair that counts.
     *
     * @param caseNumber of which case
     * @param from its first day that counts
     * @param until its last day that counts
     * @param days how many that are
     */
    public record RepairView(String caseNumber, LocalDate from, LocalDate until, int days) {}

    static CounterView of(StatutoryCounter counter, List<RepairView> repairs) {
        StatutoryRule rule = counter.rule();
        return new CounterView(
                rule.id(),
                rule.nameZh(),
                rule.nameEn(),
                rule.counted().name(),
                counter.used(),
                rule.moreThan(),
                counter.percent(),
                counter.state().name(),
                rule.zone().getId(),
                counter.window().from(),
                counter.window().until(),
                counter.fault(),
                rule.checkedByCounsel(),
                repairs);
    }
}
