package dev.mendflow.api.servicelevels;

import dev.mendflow.ledger.Entry;
import dev.mendflow.ledger.Fact;
import dev.mendflow.ledger.Fact.Armed;
import dev.mendflow.ledger.Fact.Breached;
import dev.mendflow.ledger.Fact.CalendarChanged;
import dev.mendflow.ledger.Fact.Cancelled;
import dev.mendflow.ledger.Fact.Corrected;
import dev.mendflow.ledger.Fact.Met;
import dev.mendflow.ledger.Fact.Paused;
import dev.mendflow.ledger.Fact.PolicyChanged;
import dev.mendflow.ledger.Fact.Resumed;
import dev.mendflow.ledger.Fact.RungReached;
import dev.mendflow.ledger.Fact.RungRetracted;
import dev.mendflow.ledger.Fact.RungSkipped;
import dev.mendflow.ledger.Fact.Started;
import dev.mendflow.ledger.Fact.Waived;
import dev.mendflow.ledger.Terms;
import dev.mendflow.worktime.Budget;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An entry of a ledger.
 *
 * @param type e.g. STARTED, RUNG_REACHED or CORRECTED
 * @param at when it holds
 * @param recordedAt when it was learned
 * @param detail what it says beside its type: {@code reason} and {@code owner} of a hold, {@code mode}, {@code budget}, {@code
 *     unit} and {@code calendar} of what is promised, {@code rung}, or the number of the {@code entry} it is about
 */
public record EntryView(int seq, String type, Instant at, Instant recordedAt, Map<String, String> detail) {

    public static EntryView of(Entry entry) {
        String type = entry.fact().getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_");
        return new EntryView(
                entry.seq(), type.toUpperCase(Locale.ROOT), entry.at(), entry.recordedAt(), detail(entry.fact()));
    }

    private static Map<String, String> detail(Fact fact) {
        return switch (fact) {
            case Armed armed -> terms(armed.terms(), Map.of());
            case PolicyChanged changed ->
                terms(changed.terms(), Map.of("mode", changed.mode().name()));
            case CalendarChanged changed ->
                Map.of(
                        "calendar",
                        changed.calendar().id().value(),
                        "calendarVersion",
                        Integer.toString(changed.calendar().version()));
            case Paused paused ->
                Map.of("reason", paused.reason(), "owner", paused.owner().name());
            case RungReached reached -> Map.of("rung", reached.rung().key());
            case RungSkipped skipped -> Map.of("rung", skipped.rung().key());
            case RungRetracted retracted ->
                Map.of("rung", retracted.rung().key(), "entry", Integer.toString(retracted.entry()));
            case Corrected corrected ->
                Map.of("reason", corrected.reason(), "entry", Integer.toString(corrected.entry()));
            case Waived waived -> Map.of("reason", waived.reason());
            case Cancelled cancelled -> Map.of("reason", cancelled.reason());
            case Started started -> Map.of();
            case Resumed resumed -> Map.of();
            case Met met -> Map.of();
            case Breached breached -> Map.of();
        };
    }

    private static Map<String, String> terms(Terms terms, Map<String, String> more) {
        Budget budget = terms.budget();
        var detail = new TreeMap<>(more);
        detail.put(
                "budget",
                budget.unit().countsDays()
                        ? "P" + budget.days() + "D"
                        : budget.time().toString());
        detail.put("unit", budget.unit().name());
        detail.put("calendar", terms.calendar().id().value());
        detail.put("calendarVersion", Integer.toString(terms.calendar().version()));
        return detail;
    }
}
