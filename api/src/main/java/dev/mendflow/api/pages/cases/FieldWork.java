package dev.mendflow.api.pages.cases;

import dev.mendflow.api.pages.layout.People;
import dev.mendflow.dispatch.DispatchDecision;
import dev.mendflow.dispatch.DispatchDecisions;
import dev.mendflow.parts.Parts;
import dev.mendflow.parts.PartsCatalogue;
import dev.mendflow.parts.PartsOrder;
import dev.mendflow.parts.PartsOrders;
import dev.mendflow.parts.Reservation;
import dev.mendflow.ranking.Candidate;
import dev.mendflow.ranking.Fitness;
import dev.mendflow.ranking.RejectionReason;
import dev.mendflow.servicecase.CaseId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the field does for a case, in the reader's language: who was chosen and why, which parts are kept. */
@Component
class FieldWork {

    private static final int SHOWN = 8;

    private final DispatchDecisions decisions;
    private final Parts parts;
    private final PartsOrders orders;
    private final PartsCatalogue catalogue;
    private final MessageSource words;
    private final People people;

    FieldWork(
            DispatchDecisions decisions,
            Parts parts,
            PartsOrders orders,
            PartsCatalogue catalogue,
            MessageSource words,
            People people) {
        this.catalogue = catalogue;
        this.people = people;
        this.decisions = decisions;
        this.parts = parts;
        this.orders = orders;
        this.words = words;
    }

    /** The newest decision first, each with its best candidates. */
    List<CasePageView.Decision> decisions(CaseId id, Locale locale) {
        return decisions.of(id).reversed().stream()
                .map(decision -> decision(decision, locale))
                .toList();
    }

    List<CasePageView.PartLine> parts(CaseId id, Locale locale) {
        return Stream.concat(
                        parts.reservations(id).stream().map(kept -> kept(kept, locale)),
                        orders.of(id).stream().map(ordered -> ordered(ordered, locale)))
                .toList();
    }

    private CasePageView.Decision decision(DispatchDecision decision, Locale locale) {
        var appointment = decision.appointment();
        return new CasePageView.Decision(
                decision.decidedAt(),
                word("dispatch.outcome." + decision.outcome().name(), locale),
                people.of(decision.technician()),
                appointment == null ? null : appointment.from(),
                decision.candidates().stream()
                        .limit(SHOWN)
                        .map(candidate -> candidate(candidate, decision, locale))
                        .toList());
    }

    private CasePageView.Candidate candidate(Candidate candidate, DispatchDecision decision, Locale locale) {
        Fitness fitness = candidate.fitness();
        List<String> reasons = candidate.eligible() && fitness != null
                ? List.of(fitness(fitness, locale))
                : candidate.reasons().stream()
                        .map(RejectionReason::messageKey)
                        .map(key -> word(key, locale))
                        .toList();
        return new CasePageView.Candidate(
                String.valueOf(people.of(candidate.technician())),
                candidate.technician().equals(decision.technician()),
                candidate.eligible() ? Math.round(candidate.score() * 100) : null,
                reasons);
    }

    private String fitness(Fitness fitness, Locale locale) {
        return words.getMessage(
                "case.dispatch.fitness",
                new Object[] {
                    percent(fitness.skillFit()),
                    percent(fitness.promptness()),
                    percent(fitness.travel()),
                    percent(fitness.load()),
                    percent(fitness.continuity())
                },
                locale);
    }

    private static long percent(double part) {
        return Math.round(part * 100);
    }

    private CasePageView.PartLine kept(Reservation kept, Locale locale) {
        return new CasePageView.PartLine(
                named(kept.partNumber(), locale),
                kept.quantity(),
                word("part." + kept.status().name(), locale),
                kept.reservedAt());
    }

    private CasePageView.PartLine ordered(PartsOrder order, Locale locale) {
        String part = order.partNumber();
        return new CasePageView.PartLine(
                part == null ? word("part.unknown", locale) : named(part, locale),
                order.quantity(),
                word(order.isReceived() ? "part.RECEIVED" : "part.ORDERED", locale),
                order.isReceived() ? order.receivedAt() : order.expectedAt());
    }

    /** With its number, by which it is asked for. */
    private String named(String number, Locale locale) {
        return catalogue
                .part(number)
                .map(part -> (locale.getLanguage().equals("zh") ? part.nameZh() : part.nameEn()) + " · " + number)
                .orElse(number);
    }

    private String word(String key, Locale locale) {
        String known = words.getMessage(key, null, key, locale);
        return known == null ? key : known;
    }
}
