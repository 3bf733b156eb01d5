package dev.mendflow.kpi;

import dev.mendflow.compensation.Compensation;
import dev.mendflow.compensation.CompensationStatus;
import dev.mendflow.feedback.Survey;
import dev.mendflow.ledger.ClockState;
import dev.mendflow.ledger.ClockStatus;
import dev.mendflow.servicecase.CaseRecord;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.servicelevel.Metric;
import dev.mendflow.servicelevel.PromisedClock;
import dev.mendflow.servicelevel.RungClaim;
import dev.mendflow.visit.RepairOutcome;
import dev.mendflow.visit.Visit;
import dev.mendflow.visit.VisitStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All that counts of one case, by the definitions of {@link Measure}; the same rows always give the same facts. */
final class FactsOfCase {

    private static final Duration SAME_TROUBLE_WITHIN = Duration.ofDays(90);

    private final CaseRows rows;
    private final ServiceCase about;
    private final Slice slice;
    private final ZoneId zone;
    private final List<Fact> facts = new ArrayList<>();

    private FactsOfCase(CaseRows rows, ZoneId zone) {
        this.rows = rows;
        this.about = rows.record().serviceCase();
        this.slice = rows.slice();
        this.zone = zone;
    }

    static List<Fact> of(CaseRows rows, ZoneId zone) {
        var facts = new FactsOfCase(rows, zone);
        facts.report();
        facts.promises();
        facts.steps();
        facts.end();
        rows.surveys().stream().filter(Survey::isAnswered).forEach(facts::answer);
        rows.visits().forEach(facts::visit);
        rows.compensations().forEach(facts::compensation);
        return facts.facts;
    }

    private void report() {
        add(Measure.REPORTED, "", "", about.reportedAt(), true, 0);
        if (about.assetId() != null) {
            Instant since = about.openedAt().minus(SAME_TROUBLE_WITHIN);
            boolean again = rows.record().before().stream().anyMatch(opened -> !opened.isBefore(since));
            add(Measure.REPEAT, "", "", about.reportedAt(), again, 0);
        }
    }

    private void promises() {
        for (PromisedClock clock : rows.clocks()) {
            if (clock.metric() == Metric.FIRST_RESPONSE) {
                promise(clock.status(), Measure.RESPONSE, Measure.RESPONSE_TIME);
            } else if (clock.metric() == Metric.RESOLUTION) {
                promise(clock.status(), Measure.RESOLUTION, Measure.RESOLUTION_TIME);
            }
            clock.claims().stream().filter(claim -> claim.level() > 0).forEach(this::escalation);
        }
    }

    private void promise(ClockStatus status, Measure kept, Measure time) {
        Instant broken = status.breachedAt();
        if (status.state() == ClockState.WAIVED) {
            return;
        }
        if (broken != null) {
            add(kept, "", "", broken, false, 0);
        } else if (status.state() == ClockState.MET) {
            add(kept, "", "", Objects.requireNonNull(status.endedAt()), true, 0);
        }
        if (status.state() == ClockState.MET || status.state() == ClockState.MISSED) {
            Instant done = Objects.requireNonNull(status.endedAt());
            add(time, "", "", done, true, status.consumed().toSeconds());
        }
    }

    private void escalation(RungClaim claim) {
        add(Measure.ESCALATION, claim.clockId() + ":" + claim.seq(), "", claim.claimedAt(), true, claim.level());
    }

    private void steps() {
        List<CaseRecord.Entered> entered = rows.record().entered();
        for (int i = 0; i + 1 < entered.size(); i++) {
            CaseRecord.Entered step = entered.get(i);
            Instant left = entered.get(i + 1).at();
            String phase = step.phase().name();
            long waited = rows.record().waited(step.at(), left).toSeconds();
            long all = Math.max(0, Duration.between(step.at(), left).toSeconds());
            add(Measure.STEP, Integer.toString(i), phase, left, true, Math.max(0, all - waited));
            if (waited > 0) {
                add(Measure.WAIT, Integer.toString(i), phase, left, true, waited);
            }
        }
    }

    private void end() {
        Instant ended = about.endedAt();
        if (ended == null) {
            return;
        }
        boolean closed = about.phase() == Phase.CLOSED;
        long age = Math.max(0, Duration.between(about.reportedAt(), ended).toSeconds());
        add(Measure.ENDED, "", "", ended, closed, age);
        if (!closed) {
            return;
        }
        add(Measure.SOLVED, "", "", ended, isSolved(), 0);
        List<Visit> finished = visits(visit -> visit.status() == VisitStatus.FINISHED);
        if (!finished.isEmpty()) {
            boolean atOnce = finished.size() == 1
                    && finished.getFirst().outcome() == RepairOutcome.REPAIRED
                    && visits(visit -> visit.outcome() == RepairOutcome.PARTS_MISSING)
                            .isEmpty()
                    && !isReopened();
            add(Measure.FIRST_FIX, "", "", ended, atOnce, 0);
        }
    }

    private boolean isSolved() {
        Boolean said = rows.surveys().stream()
                .filter(Survey::isAnswered)
                .reduce((earlier, later) -> later)
                .map(Survey::solved)
                .orElse(null);
        boolean givenUp = !rows.visits().isEmpty()
                && rows.visits().getLast().outcome() == RepairOutcome.NOT_REPAIRABLE
                && !rows.record().replaced();
        return !Boolean.FALSE.equals(said) && !givenUp;
    }

    private boolean isReopened() {
        return rows.record().entered().stream()
                        .filter(step -> step.phase() == Phase.ASSESSING)
                        .count()
                > 1;
    }

    private List<Visit> visits(Predicate<Visit> wanted) {
        return rows.visits().stream().filter(wanted).toList();
    }

    private void answer(Survey survey) {
        Instant at = Objects.requireNonNull(survey.answeredAt());
        Integer score = survey.score();
        boolean content = rows.contentIn().contains(survey.round());
        String round = Integer.toString(survey.round());
        if (score != null) {
            add(Measure.SATISFACTION, round, "", at, content, score);
        }
        if (survey.comment() != null) {
            Words.of(survey.comment()).forEach(word -> add(Measure.WORD, round + ":" + word, word, at, !content, 0));
        }
    }

    private void visit(Visit visit) {
        Instant from = visit.arrivedAt();
        Instant until = visit.endedAt();
        if (from != null && until != null && until.isAfter(from)) {
            long busy = Duration.between(from, until).toSeconds();
            add(Measure.VISIT_TIME, visit.id().toString(), "", until, true, busy);
        }
    }

    private void compensation(Compensation claim) {
        if (claim.status() == CompensationStatus.GRANTED) {
            Instant at = claim.decidedAt() == null ? claim.workedOutAt() : claim.decidedAt();
            String currency = claim.worth().currency().getCurrencyCode();
            add(Measure.COMPENSATION, claim.clockId().toString(), currency, at, true, hundredths(claim.amount()));
        }
    }

    private static long hundredths(BigDecimal amount) {
        return amount.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private void add(Measure measure, String item, String group, @Nullable Instant at, boolean hit, long amount) {
        var day = Objects.requireNonNull(at).atZone(zone).toLocalDate();
        facts.add(new Fact(about.id(), measure, item, group, day, slice, hit ? 1 : 0, amount));
    }
}
