package dev.mendflow.kpi;

import dev.mendflow.customer.CustomerDetails;
import dev.mendflow.customer.Tier;
import dev.mendflow.feedback.Answer;
import dev.mendflow.feedback.FeedbackAlreadyGiven;
import dev.mendflow.feedback.FeedbackTooEarly;
import dev.mendflow.feedback.Scale;
import dev.mendflow.feedback.Surveys;
import dev.mendflow.ledger.FactRefused;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.Channel;
import dev.mendflow.servicecase.FaultReport;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.servicecase.Severity;
import dev.mendflow.servicecase.WaitOwner;
import dev.mendflow.servicelevel.Metric;
import dev.mendflow.servicelevel.PromisedClock;
import dev.mendflow.servicelevel.ReadClocks;
import dev.mendflow.servicelevel.ServiceLevels;
import dev.mendflow.storage.Utc;
import dev.mendflow.testing.SettableClock;
import dev.mendflow.testing.StepCaller;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases to which anything happens that may happen, as the dice say. */
class Histories {

    private static final String[] REGIONS = {"shanghai", "beijing", null};
    private static final String[] CATEGORIES = {"SAFETY", "IMMOBILE", "DEGRADED", "QUESTION"};
    private static final String[] MODELS = {"a car", "battery pack 5", "steel coil"};

    @Autowired
    ServiceCases cases;

    @Autowired
    CaseProgress progress;

    @Autowired
    ServiceLevels levels;

    @Autowired
    Surveys surveys;

    @Autowired
    ReadClocks readClocks;

    @Autowired
    StepCaller steps;

    @Autowired
    JdbcClient sql;

    @Autowired
    SettableClock clock;

    CaseId report() {
        return report(new Random(1));
    }

    boolean note(CaseId id, Actor by) {
        progress.note(id, "loaner.released", by, null);
        return true;
    }

    /** Lets so many cases live through some weeks, and looks away now and then. */
    List<CaseId> live(int many, long seed, Runnable meanwhile) {
        var dice = new Random(seed);
        var known = new ArrayList<CaseId>();
        for (int step = 0; step < many * 25; step++) {
            clock.advance(Duration.ofSeconds(dice.nextInt(5 * 3600)));
            if (known.size() < many && dice.nextInt(4) == 0 || known.isEmpty()) {
                known.add(report(dice));
            } else {
                happen(oneOf(known, dice), dice);
            }
            if (dice.nextInt(10) == 0) {
                meanwhile.run();
            }
        }
        return known;
    }

    /** Mostly one of the last: cases end, and new ones come. */
    private static CaseId oneOf(List<CaseId> known, Random dice) {
        return known.get(Math.max(0, known.size() - 1 - dice.nextInt(dice.nextInt(4) == 0 ? known.size() : 12)));
    }

    private CaseId report(Random dice) {
        boolean known = dice.nextInt(5) > 0;
        var customer = new CustomerDetails(
                UUID.randomUUID().toString(),
                null,
                null,
                null,
                Tier.values()[dice.nextInt(Tier.values().length)],
                null,
                null);
        // Few assets, so that faults come back; one of them may have an open case to which the report is added.
        int asset = dice.nextInt(12);
        return cases.report(
                        new FaultReport(
                                customer,
                                known ? "HISTORY-" + asset : null,
                                known ? MODELS[asset % MODELS.length] : null,
                                Channel.API,
                                CATEGORIES[dice.nextInt(CATEGORIES.length)],
                                dice.nextBoolean() ? "NO_CHARGE" : "LEAK",
                                null,
                                dice.nextInt(5) == 0 ? Severity.P1 : null,
                                List.of(),
                                null,
                                REGIONS[dice.nextInt(REGIONS.length)],
                                null),
                        Actor.SYSTEM)
                .id();
    }

    private void happen(CaseId id, Random dice) {
        ServiceCase before = cases.get(id);
        switch (dice.nextInt(9)) {
            case 0, 1, 2 -> advance(before, dice);
            case 3 -> ring(id);
            case 4 -> wait(before, dice);
            case 5 -> answer(id, dice);
            case 6 -> write(before);
            case 7 -> visit(before, dice);
            default -> decide(before, dice);
        }
    }

    private void advance(ServiceCase before, Random dice) {
        List<Phase> next = Stream.of(Phase.values())
                .filter(to -> before.phase() != to && before.phase().mayBecome(to))
                .filter(to -> to != Phase.CANCELLED || dice.nextInt(6) == 0)
                .toList();
        if (!next.isEmpty()) {
            progress.enter(before.id(), next.get(dice.nextInt(next.size())), Actor.SYSTEM);
        }
    }

    /** Before anything that may come too late, as the alarm of a clock does. */
    private void ring(CaseId id) {
        steps.perform(readClocks, new ReadClocks.Given(id, null));
    }

    private void wait(ServiceCase before, Random dice) {
        if (before.holdId() != null) {
            cases.resume(before.id(), Actor.SYSTEM);
        } else if (before.isOpen()) {
            WaitOwner[] owners = WaitOwner.values();
            cases.hold(before.id(), "why", owners[dice.nextInt(owners.length)], null, Actor.SYSTEM);
        }
    }

    private void answer(CaseId id, Random dice) {
        try {
            Boolean solved = dice.nextInt(3) == 0 ? null : dice.nextInt(4) > 0;
            surveys.answer(
                    id,
                    new Answer(1 + dice.nextInt(5), Scale.parse("5"), solved, "很好 but slow delivery"),
                    Actor.SYSTEM);
        } catch (FeedbackTooEarly | FeedbackAlreadyGiven never) {
            // Most of the time nobody has asked.
        }
    }

    private void write(ServiceCase before) {
        if (before.isOpen()) {
            cases.staffWrites(before.id(), "We are on it", Actor.staff("a"));
        }
    }

    private void visit(ServiceCase before, Random dice) {
        int number = sql.sql("select count(*) from visit where case_id = ?")
                        .param(before.id().value())
                        .query(Integer.class)
                        .single()
                + 1;
        String[] outcomes = {"REPAIRED", "REPAIRED", "REPAIRED", "ANOTHER_VISIT", "PARTS_MISSING", "NOT_REPAIRABLE"};
        String outcome = outcomes[dice.nextInt(outcomes.length)];
        Instant now = clock.instant();
        sql.sql(
                        "insert into visit (id, version, case_id, visit_number, offer_id, technician, appointment_at,"
                                + " appointment_until, status, outcome, arrived_at, ended_at)"
                                + " values (:id, 0, :case, :number, :offer, 't', :now, :now, :status, :outcome, :arrived, :now)")
                .param("id", UUID.randomUUID())
                .param("case", before.id().value())
                .param("number", number)
                .param("offer", UUID.randomUUID())
                .param("now", Utc.atUtc(now))
                .param("status", outcome.equals("PARTS_MISSING") ? "RELEASED" : "FINISHED")
                .param("outcome", outcome)
                .param("arrived", Utc.atUtc(now.minusSeconds(dice.nextInt(9000))))
                .update();
        progress.note(before.id(), "visit.reported", Actor.SYSTEM, outcome);
    }

    private void decide(ServiceCase before, Random dice) {
        List<PromisedClock> clocks = levels.clocksOf(before.id());
        if (clocks.isEmpty()) {
            return;
        }
        PromisedClock clock = clocks.get(dice.nextInt(clocks.size()));
        switch (dice.nextInt(4)) {
            case 0 -> waive(clock);
            case 1 -> escalate(clock, dice);
            case 2 -> compensate(clock, dice);
            default -> {
                if (before.isOpen()) {
                    cases.changePriority(
                            before.id(),
                            Severity.values()[dice.nextInt(Severity.values().length)],
                            "why",
                            Actor.staff("a"));
                }
            }
        }
    }

    private void waive(PromisedClock clock) {
        try {
            levels.waive(clock.caseId(), Metric.RESOLUTION, "why", Actor.staff("m"));
        } catch (FactRefused ended) {
            // Kept or broken before.
        }
    }

    private void escalate(PromisedClock promised, Random dice) {
        int seq = 1000 + dice.nextInt(100_000);
        sql.sql("insert into service_level_rung (clock_id, seq, case_id, metric, rung, told_level, claimed_at)"
                        + " values (?, ?, ?, ?, '100%', ?, ?)")
                .params(
                        promised.id(),
                        seq,
                        promised.caseId().value(),
                        promised.metric().name(),
                        dice.nextInt(3),
                        Utc.atUtc(clock.instant()))
                .update();
        progress.note(
                promised.caseId(),
                "case.escalated",
                Actor.SYSTEM,
                promised.metric().name());
    }

    private void compensate(PromisedClock promised, Random dice) {
        String[] states = {"GRANTED", "PROPOSED", "WITHDRAWN"};
        boolean known = sql.sql("select count(*) from compensation where clock_id = ?")
                        .param(promised.id())
                        .query(Integer.class)
                        .single()
                > 0;
        if (known) {
            sql.sql("update compensation set status = 'WITHDRAWN' where clock_id = ?")
                    .param(promised.id())
                    .update();
        } else {
            sql.sql(
                            "insert into compensation values (:id, 0, :case, :status, :amount, 'RESOLUTION', :now, :now, 1, false, 1,"
                                    + " null, 1, 'BEGUN', 100, 'CNY', 1000, 'zh', 'en', 100, 'CNY', :now, 'system', :now)")
                    .param("id", promised.id())
                    .param("case", promised.caseId().value())
                    .param("status", states[dice.nextInt(states.length)])
                    .param("amount", new java.math.BigDecimal(dice.nextInt(10_000)).movePointLeft(2))
                    .param("now", Utc.atUtc(clock.instant()))
                    .update();
        }
        progress.note(promised.caseId(), "compensation.granted", Actor.SYSTEM, "?");
    }
}
