package dev.mendflow.api.dispatch;

import dev.mendflow.dispatch.DispatchDecisions;
import dev.mendflow.dispatch.DispatchPolicies;
import dev.mendflow.dispatch.LatestDecision;
import dev.mendflow.ranking.Candidate;
import dev.mendflow.ranking.DispatchPolicy;
import dev.mendflow.ranking.Fitness;
import dev.mendflow.ranking.RejectionReason;
import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.technician.Technician;
import dev.mendflow.technician.Technicians;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Explains in the reader's language who may go to a case, as the process would decide it now. */
@Component
public class CandidateViews {

    /** What no dispatcher can make up for. */
    private static final Set<RejectionReason> UNFIT = EnumSet.of(
            RejectionReason.INACTIVE, RejectionReason.SKILL_MISSING, RejectionReason.CERTIFICATE_MISSING_OR_EXPIRED);

    /** Keeps the order of the ranking among those who fit; of the others those first who could still be taken. */
    private static final Comparator<Candidates.CandidateView> MOST_LIKELY_FIRST = Comparator.comparing(
                    (Candidates.CandidateView candidate) -> !candidate.fits())
            .thenComparing(Candidates.CandidateView::unfit)
            .thenComparing(candidate -> candidate.reasons().size());

    private final DispatchDecisions decisions;
    private final DispatchPolicies policies;
    private final Technicians technicians;
    private final MessageSource words;

    CandidateViews(
            DispatchDecisions decisions, DispatchPolicies policies, Technicians technicians, MessageSource words) {
        this.decisions = decisions;
        this.policies = policies;
        this.technicians = technicians;
        this.words = words;
    }

    /** Everybody, best first; whether the reader may see the case is asked before. */
    public Candidates of(ServiceCase about, Locale locale) {
        LatestDecision latest = decisions.latest(List.of(about.id())).get(about.id());
        JobState state = state(about, latest);
        DispatchPolicy policy = policies.current();
        Map<String, Technician> known =
                technicians.all(null).stream().collect(Collectors.toMap(Technician::code, Function.identity()));
        return new Candidates(
                about.number().value(),
                state,
                latest != null && (state == JobState.OFFERED || state == JobState.TAKEN) ? latest.technician() : null,
                policy.version(),
                decisions.candidates(about.id()).stream()
                        .map(candidate -> view(candidate, known.get(candidate.technician()), policy, locale))
                        .sorted(MOST_LIKELY_FIRST)
                        .toList());
    }

    /** How far the job is; only in these phases is anybody wanted. */
    JobState state(ServiceCase about, @Nullable LatestDecision latest) {
        return switch (about.phase()) {
            case DISPATCHING -> JobState.of(latest);
            case REPAIRING -> JobState.of(latest) == JobState.TAKEN ? JobState.TAKEN : JobState.NOT_WANTED;
            default -> JobState.NOT_WANTED;
        };
    }

    private Candidates.CandidateView view(
            Candidate candidate, @Nullable Technician technician, DispatchPolicy policy, Locale locale) {
        var kilometres = candidate.kilometres();
        var appointment = candidate.appointment();
        Fitness fitness = candidate.fitness();
        return new Candidates.CandidateView(
                candidate.technician(),
                technician == null ? candidate.technician() : technician.name(),
                technician == null ? "" : technician.region(),
                candidate.eligible(),
                candidate.reasons().stream().anyMatch(UNFIT::contains),
                candidate.eligible() ? percent(candidate.score()) : null,
                fitness == null ? List.of() : parts(fitness, policy.weights(), locale),
                candidate.reasons().stream()
                        .map(reason -> new Candidates.ReasonView(reason.name(), word(reason.messageKey(), locale)))
                        .toList(),
                kilometres == null ? null : Math.round(kilometres),
                appointment == null ? null : appointment.from(),
                appointment == null ? null : appointment.until());
    }

    private List<Candidates.ScorePart> parts(Fitness fitness, DispatchPolicy.Weights weights, Locale locale) {
        return List.of(
                part("skillFit", fitness.skillFit(), weights.skillFit(), locale),
                part("promptness", fitness.promptness(), weights.promptness(), locale),
                part("travel", fitness.travel(), weights.travel(), locale),
                part("load", fitness.load(), weights.load(), locale),
                part("continuity", fitness.continuity(), weights.continuity(), locale));
    }

    private Candidates.ScorePart part(String name, double value, double weight, Locale locale) {
        return new Candidates.ScorePart(name, word("dispatch.part." + name, locale), percent(value), percent(weight));
    }

    private static long percent(double part) {
        return Math.round(part * 100);
    }

    private String word(String key, Locale locale) {
        return words.getMessage(key, null, key, locale) instanceof String known ? known : key;
    }
}
