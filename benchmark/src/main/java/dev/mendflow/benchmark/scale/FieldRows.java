package dev.mendflow.benchmark.scale;

import dev.mendflow.servicecase.Phase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who was sent, what they did, and how the customer liked it. */
final class FieldRows {

    private final Instant now;
    private final Names decisionIds = new Names();
    private final Names visitIds = new Names();
    private final Names surveyIds = new Names();
    private final StoreWriter.Table decisions;
    private final StoreWriter.Table candidates;
    private final StoreWriter.Table visits;
    private final StoreWriter.Table surveys;
    private final StoreWriter.Table settlements;
    private final People people;

    FieldRows(StoreWriter store, People people, Instant now) throws SQLException {
        this.now = now;
        this.people = people;
        decisions = store.table(
                "dispatch_decision",
                "id",
                "case_id",
                "decision_number",
                "round_number",
                "decided_at",
                "skill",
                "region",
                "severity",
                "customer",
                "asset",
                "policy_version",
                "technician",
                "appointment_at",
                "appointment_until",
                "offer_expires_at",
                "outcome",
                "settled_at");
        candidates = store.table(
                "dispatch_candidate",
                "decision_id",
                "candidate_position",
                "technician",
                "reasons",
                "score",
                "skill_fit",
                "promptness",
                "travel",
                "load",
                "continuity",
                "kilometres");
        visits = store.table(
                "visit",
                "id",
                "version",
                "case_id",
                "visit_number",
                "offer_id",
                "technician",
                "appointment_at",
                "appointment_until",
                "status",
                "scope",
                "outcome",
                "arrived_at",
                "ended_at");
        surveys = store.table(
                "survey",
                "id",
                "version",
                "case_id",
                "round",
                "sent_at",
                "reminders",
                "answered_at",
                "score",
                "given_score",
                "given_scale",
                "solved",
                "satisfied",
                "concluded_at");
        settlements = store.table("settlement", "case_id", "version", "kind", "amount", "currency", "settled_at");
    }

    void tell(Story story) {
        Deck chance = story.chance();
        if (story.technician() != null) {
            visited(story, story.technician());
        } else if (story.phase() == Phase.DISPATCHING) {
            asked(story, chance.percent(60));
        }
        Instant ended = story.endedAt();
        if (ended != null && story.phase() == Phase.CLOSED) {
            boolean answered = chance.percent(70);
            int score = 30 + 10 * chance.below(8);
            surveys.row(
                    surveyIds.next(),
                    2,
                    story.id(),
                    1,
                    ended.minusSeconds(600),
                    0,
                    answered ? ended : null,
                    answered ? score : null,
                    answered ? score / 10 : null,
                    answered ? "0-10" : null,
                    answered ? score > 50 : null,
                    answered ? score > 60 : null,
                    ended);
            settlements.row(
                    story.id(),
                    0,
                    chance.oneIn(3) ? "CHARGE" : "COVERED",
                    BigDecimal.valueOf(chance.below(5_000)),
                    "CNY",
                    ended);
        }
    }

    private void asked(Story story, boolean somebody) {
        String technician = people.technician(story.chance().below(17));
        Instant start = now.plus(Duration.ofHours(2 + story.chance().below(48)));
        decision(
                story,
                story.at(60, now),
                somebody ? technician : null,
                somebody ? start : null,
                somebody ? "OFFERED" : "NO_CANDIDATE",
                null);
    }

    private void visited(Story story, String technician) {
        Deck chance = story.chance();
        boolean open = story.phase() == Phase.REPAIRING;
        Instant start = open ? now.minus(Duration.ofHours(6)).plusSeconds(chance.below(3 * 86_400)) : story.at(60, now);
        Instant end = open ? null : start.plus(Duration.ofHours(2));
        UUID offer = decision(
                story, story.at(40, now), technician, start, open ? "ACCEPTED" : "COMPLETED", story.at(45, now));
        visits.row(
                visitIds.next(),
                1,
                story.id(),
                1,
                offer,
                technician,
                start,
                start.plus(Duration.ofHours(2)),
                open ? start.isBefore(now) ? "ON_SITE" : "PLANNED" : "FINISHED",
                story.symptom(),
                open ? null : "REPAIRED",
                start.isBefore(now) ? start : null,
                end);
    }

    private UUID decision(
            Story story,
            Instant at,
            @Nullable String technician,
            @Nullable Instant start,
            String outcome,
            @Nullable Instant settled) {
        UUID id = decisionIds.next();
        decisions.row(
                id,
                story.id(),
                1,
                1,
                at,
                "GENERAL",
                story.region(),
                story.severity(),
                People.customer(story.customer()).toString(),
                People.asset(story.asset()).toString(),
                1,
                technician,
                start,
                start == null ? null : start.plus(Duration.ofHours(2)),
                technician == null ? null : at.plus(Duration.ofMinutes(30)),
                outcome,
                settled);
        if (technician != null) {
            candidates.row(id, 0, technician, "", 0.8, 0.9, 0.7, 0.8, 0.6, 0.0, 12.5);
        }
        if (story.isOpen()) {
            candidates.row(
                    id,
                    1,
                    people.technician(17 + story.chance().below(20)),
                    "OFF_SHIFT",
                    0.0,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        return id;
    }
}
