package dev.mendflow.api.servicelevels;

import dev.mendflow.api.servicelevels.CalculationForm.AfterDue;
import dev.mendflow.api.servicelevels.CalculationForm.EventForm;
import dev.mendflow.ledger.ChangeMode;
import dev.mendflow.ledger.Fact;
import dev.mendflow.ledger.FactRefused;
import dev.mendflow.ledger.Ledger;
import dev.mendflow.ledger.PauseOwner;
import dev.mendflow.ledger.Rung;
import dev.mendflow.ledger.Terms;
import dev.mendflow.worktime.Budget;
import dev.mendflow.worktime.BudgetUnit;
import dev.mendflow.worktime.CalendarRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Plays what happens to one clock, as if the alarm had always rung when it should. */
final class Calculation {

    private final Conditions conditions;

    Calculation(Conditions conditions) {
        this.conditions = conditions;
    }

    CalculationView of(CalculationForm form) {
        Instant start = Objects.requireNonNull(form.start());
        Terms terms = terms(form, start);
        List<Happening> happenings = happenings(form.events());
        Instant asOf = asOf(form, start, happenings);
        Ledger ledger = Ledger.started(terms, start, conditions);
        for (Happening happening : happenings) {
            if (!happening.receivedAt().isAfter(asOf)) {
                Fact fact = fact(happening, terms, start);
                terms = termsAfter(fact, terms);
                ledger = add(ledger, fact, happening);
            }
        }
        ledger = ledger.runTo(asOf, true, conditions);
        return CalculationView.of(ledger.status(asOf, conditions), ledger, asOf);
    }

    private Ledger add(Ledger ledger, Fact fact, Happening happening) {
        try {
            return ledger.play(fact, happening.at(), happening.receivedAt(), conditions);
        } catch (FactRefused refused) {
            throw Conditions.refused(happening.field("at"), refused.reason().code());
        }
    }

    private Terms terms(CalculationForm form, Instant start) {
        CalendarRef calendar = conditions.calendar(form.calendar(), "calendar", start);
        BudgetUnit unit = form.unit() == null ? BudgetUnit.WORK_MINUTE : form.unit();
        Budget budget = conditions.budget(form.budget(), unit, "budget");
        var terms = new Terms(budget, calendar, rungs(form.rungs() == null ? List.of() : form.rungs()));
        AfterDue afterDue = form.afterDue();
        return afterDue == null
                ? terms
                : terms.repeating(
                        Conditions.distance(afterDue.every(), "afterDue.every"),
                        Objects.requireNonNull(afterDue.times()));
    }

    private static List<Rung> rungs(List<Integer> percents) {
        return percents.stream().map(Rung::at).toList();
    }

    private static Instant asOf(CalculationForm form, Instant start, List<Happening> happenings) {
        Instant asOf = form.asOf();
        if (asOf == null) {
            Instant last = happenings.isEmpty() ? start : happenings.getLast().receivedAt();
            return last.isBefore(start) ? start : last;
        }
        if (asOf.isBefore(start)) {
            throw Conditions.refused("asOf", "before-start");
        }
        return asOf;
    }

    /** In the order in which they are learned. */
    private static List<Happening> happenings(@Nullable List<EventForm> events) {
        var happenings = new ArrayList<Happening>();
        for (EventForm event : events == null ? List.<EventForm>of() : events) {
            happenings.add(new Happening(happenings.size(), event));
        }
        happenings.sort(Comparator.comparing(Happening::receivedAt));
        return happenings;
    }

    private Fact fact(Happening happening, Terms terms, Instant start) {
        EventForm event = happening.event();
        String reason = event.reason() == null ? "" : event.reason();
        return switch (Objects.requireNonNull(event.type())) {
            case HOLD -> new Fact.Paused(reason, event.owner() == null ? PauseOwner.US : event.owner());
            case RESUME -> new Fact.Resumed();
            case CHANGE -> change(happening, terms, start);
            case CALENDAR ->
                new Fact.CalendarChanged(conditions.calendar(event.calendar(), happening.field("calendar"), start));
            case MET -> new Fact.Met();
            case WAIVE -> new Fact.Waived(reason);
            case CANCEL -> new Fact.Cancelled(reason);
        };
    }

    private Fact change(Happening happening, Terms terms, Instant start) {
        EventForm event = happening.event();
        ChangeMode mode = event.mode() == null ? ChangeMode.RETRO_CREDIT : event.mode();
        if (mode == ChangeMode.FREEZE && event.budget() == null) {
            return new Fact.PolicyChanged(mode, terms);
        }
        BudgetUnit unit = event.unit() == null ? terms.budget().unit() : event.unit();
        return new Fact.PolicyChanged(
                mode,
                new Terms(
                        conditions.budget(event.budget(), unit, happening.field("budget")),
                        event.calendar() == null
                                ? terms.calendar()
                                : conditions.calendar(event.calendar(), happening.field("calendar"), start),
                        event.rungs() == null ? terms.rungs() : rungs(event.rungs())));
    }

    private static Terms termsAfter(Fact fact, Terms terms) {
        return switch (fact) {
            case Fact.PolicyChanged changed -> changed.mode() == ChangeMode.FREEZE ? terms : changed.terms();
            case Fact.CalendarChanged changed -> new Terms(terms.budget(), changed.calendar(), terms.rungs());
            default -> terms;
        };
    }

    /** One event with its place in the body. */
    private record Happening(int index, EventForm event) {

        Instant at() {
            return Objects.requireNonNull(event.at());
        }

        Instant receivedAt() {
            return event.receivedAt() == null ? at() : event.receivedAt();
        }

        String field(String name) {
            return "events[" + index + "]." + name;
        }
    }
}
