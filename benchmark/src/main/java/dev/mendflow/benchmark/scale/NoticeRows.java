package dev.mendflow.benchmark.scale;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** What people were told. */
final class NoticeRows {

    private static final List<String> LEADERS =
            List.of("b-fang", "r-ma", "r-keller", "m-sun", "m-brown", "d-zhao", "d-koch");

    private final Instant now;
    private final StoreWriter.Table notices;

    NoticeRows(StoreWriter store, Instant now) throws SQLException {
        this.now = now;
        notices = store.table(
                "notice",
                "idempotency_key",
                "recipient_kind",
                "recipient",
                "template",
                "params",
                "wanted_at",
                "urgent",
                "gathered_at");
    }

    void tell(Story story) {
        Deck chance = story.chance();
        String customer = People.customer(story.customer()).toString();
        told(story, "report-received", "CUSTOMER", customer, 0);
        if (!story.isOpen()) {
            told(story, "case-closed", "CUSTOMER", customer, 100);
        }
        if (chance.oneIn(5)) {
            told(story, "promise-breached", "STAFF", chance.of(LEADERS), 90);
        }
        if (chance.oneIn(20)) {
            told(story, "promise-at-risk", "GROUP", "dispatchers", 50);
        }
    }

    private void told(Story story, String template, String kind, String recipient, int percent) {
        Instant at = story.at(percent, now);
        notices.row(
                template + ":" + story.id(),
                kind,
                recipient,
                template,
                "{\"caseNumber\":\"" + story.number() + "\",\"metric\":\"RESOLUTION\"}",
                at,
                false,
                at);
    }
}
