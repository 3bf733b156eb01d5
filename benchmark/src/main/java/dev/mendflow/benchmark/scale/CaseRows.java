package dev.mendflow.benchmark.scale;

import dev.mendflow.servicecase.Channel;
import dev.mendflow.servicecase.Phase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The case itself, what was done and what was said. */
final class CaseRows {

    private static final List<String> WORDS = List.of(
            "充电桩提示绝缘故障，车辆无法充电。",
            "仪表显示续航下降明显，冬季只剩一半。",
            "The vehicle does not start after charging overnight.",
            "Coolant leaks below the battery pack, a warning is shown.",
            "高速行驶时底盘异响，减速后消失。",
            "Range fell by a third within two months.");

    private final Instant now;
    private final Names entryIds = new Names();
    private final Names messageIds = new Names();
    private final StoreWriter.Table cases;
    private final StoreWriter.Table technicians;
    private final StoreWriter.Table holds;
    private final StoreWriter.Table timeline;
    private final StoreWriter.Table messages;

    CaseRows(StoreWriter store, Instant now) throws SQLException {
        this.now = now;
        cases = store.table(
                "service_case",
                "id",
                "version",
                "number",
                "tracking_token",
                "customer_id",
                "tier",
                "asset_id",
                "channel",
                "category",
                "symptom",
                "description",
                "region",
                "language_tag",
                "severity",
                "severity_set_by_staff",
                "mode",
                "skill",
                "warranty_covered",
                "assessed_by",
                "assessed_at",
                "phase",
                "hold_id",
                "wait_owner",
                "reported_at",
                "opened_at",
                "ended_at",
                "next_due_at");
        technicians = store.table("service_case_technician", "case_id", "technician");
        holds = store.table(
                "case_hold", "id", "version", "case_id", "wait_owner", "reason", "held_at", "held_by", "process_waits");
        timeline = store.table(
                "case_timeline", "id", "case_id", "happened_at", "entry_type", "actor_kind", "actor", "detail");
        messages = store.table("case_message", "id", "case_id", "said_at", "from_kind", "speaker", "body");
    }

    void tell(Story story) {
        Deck chance = story.chance();
        boolean assessed = story.phase() != Phase.REPORTED;
        String agent = People.agent(chance.below(40));
        cases.row(
                story.id(),
                3,
                story.number(),
                chance.token(),
                People.customer(story.customer()),
                story.tier(),
                People.asset(story.asset()),
                chance.of(List.of(Channel.values())),
                story.category(),
                story.symptom(),
                chance.of(WORDS),
                story.region(),
                story.n() % 2 == 0 ? "zh" : "en",
                story.severity(),
                false,
                assessed ? story.mode() : null,
                assessed ? "GENERAL" : null,
                assessed ? chance.percent(70) : null,
                assessed ? agent : null,
                assessed ? story.at(10, now) : null,
                story.phase(),
                story.hold(),
                story.hold() == null ? null : "CUSTOMER",
                story.openedAt(),
                story.openedAt(),
                story.endedAt(),
                story.isOpen() ? story.dueAt() : null);
        if (story.technician() != null) {
            technicians.row(story.id(), story.technician());
        }
        if (story.hold() != null) {
            holds.row(story.hold(), 0, story.id(), "CUSTOMER", "等待客户提供照片", story.at(90, now), agent, true);
        }
        happened(story, 0, "case.reported", "CUSTOMER", "customer", "PORTAL");
        happened(story, 1, "phase.entered", "SYSTEM", "system", "ASSESSING");
        if (assessed) {
            happened(story, 10, "case.assessed", "STAFF", agent, story.severity() + ", " + story.mode());
        }
        if (story.technician() != null) {
            happened(story, 40, "visit.planned", "SYSTEM", "system", story.technician());
        }
        if (!story.isOpen()) {
            happened(
                    story,
                    100,
                    "phase.entered",
                    "SYSTEM",
                    "system",
                    story.phase().name());
        }
        messages.row(messageIds.next(), story.id(), story.openedAt(), "CUSTOMER", "customer", chance.of(WORDS));
        if (assessed && chance.percent(60)) {
            messages.row(
                    messageIds.next(),
                    story.id(),
                    story.at(10, now).plus(Duration.ofMinutes(1)),
                    "STAFF",
                    agent,
                    "已收到，我们会尽快安排。");
        }
    }

    private void happened(Story story, int percent, String type, String kind, String actor, String detail) {
        timeline.row(entryIds.next(), story.id(), story.at(percent, now), type, kind, actor, detail);
    }
}
