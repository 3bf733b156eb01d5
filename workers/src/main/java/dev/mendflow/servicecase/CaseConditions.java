package dev.mendflow.servicecase;

import dev.mendflow.storage.Utc;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The conditions of a search as SQL with named parameters. */
class CaseConditions {

    private static final String OPEN = "c.phase not in ('CLOSED', 'CANCELLED')";
    /** The few with a wait that runs; of all open cases PostgreSQL expects more and reads the whole table for them. */
    private static final String ON_HOLD = OPEN + " and c.hold_id is not null"
            + " and c.id in (select h.case_id from case_hold h where h.resumed_at is null)";

    private static final String AT_RISK = OPEN + " and c.next_due_at is not null and c.next_due_at < :atRiskBefore";
    /** Without a beginning H2 starts with the cases that have no date, and those are nearly all. */
    private static final String LONG_AGO = "timestamp with time zone '1970-01-01 00:00:00+00:00'";

    private static final String NEWEST_FIRST = "c.opened_at desc, c.id desc";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final Instant atRiskBefore;
    private String order = NEWEST_FIRST;

    CaseConditions(Instant atRiskBefore) {
        this.atRiskBefore = atRiskBefore;
    }

    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** Newest first. With a column in front that is the same in all rows, H2 too knows the index that is in order. */
    String order() {
        return order;
    }

    /** @param words what {@code q} led to, null when nothing was typed */
    void add(CaseQuery query, CaseWords.@Nullable Found words) {
        add(query.scope());
        addFixed("c.tier", "tier", query.tier());
        addFixed("c.severity", "severity", query.severity());
        addFixed("c.phase", "phase", query.phase());
        addIfGiven("c.asset_id = (select s.id from asset s where s.serial = :serial)", "serial", upper(query.serial()));
        addStatus(query.status());
        addCustomer(query.customer());
        addWords(words);
        addRisk(query.atRisk());
        addCursor(query.cursor());
    }

    void add(AccessScope scope) {
        switch (scope) {
            case AccessScope.Everything all -> {}
            case AccessScope.OfCustomer mine ->
                add("c.customer_id = :mine", "mine", mine.customer().value());
            case AccessScope.OfTechnician given ->
                add(
                        "c.id in (select t.case_id from service_case_technician t where t.technician = :technician)",
                        "technician",
                        given.technician());
        }
    }

    void add(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    private void addFixed(String column, String name, @Nullable Enum<?> value) {
        if (value != null) {
            add(column + " = :" + name, name, value.name());
            order = column + ", " + NEWEST_FIRST;
        }
    }

    private void addIfGiven(String condition, String name, @Nullable Object value) {
        if (value != null) {
            add(condition, name, value);
        }
    }

    private void addStatus(@Nullable CaseStatus status) {
        if (status != null) {
            conditions.add(
                    switch (status) {
                        case OPEN -> OPEN + " and c.hold_id is null";
                        case ON_HOLD -> ON_HOLD;
                        case CLOSED -> ended(Phase.CLOSED);
                        case CANCELLED -> ended(Phase.CANCELLED);
                    });
        }
    }

    private String ended(Phase phase) {
        order = "c.phase, " + NEWEST_FIRST;
        return "c.phase = '" + phase + "'";
    }

    private void addCustomer(@Nullable String customer) {
        if (customer == null) {
            return;
        }
        try {
            add("c.customer_id = :customer", "customer", UUID.fromString(customer));
        } catch (IllegalArgumentException noId) {
            add("c.customer_id = (select r.id from customer r where r.ref = :customer)", "customer", customer.strip());
        }
    }

    private void addWords(CaseWords.@Nullable Found words) {
        if (words == null) {
            return;
        }
        if (words.few() != null) {
            add("c.id in (:found)", "found", words.few());
            return;
        }
        add(
                "(c.number like :pattern escape '!' or a.serial like :pattern escape '!'"
                        + " or k.search_name like :pattern escape '!')",
                "pattern",
                words.pattern());
        if (words.notAfter() != null) {
            add("c.opened_at <= :notAfter", "notAfter", Utc.atUtc(words.notAfter()));
        }
    }

    private void addRisk(@Nullable Boolean atRisk) {
        if (atRisk != null) {
            String risky = atRisk
                    ? "c.id in (select r.id from service_case r where r.next_due_at >= " + LONG_AGO
                            + " and r.next_due_at < :atRiskBefore) and " + AT_RISK
                    : "not (" + AT_RISK + ")";
            add(risky, "atRiskBefore", Utc.atUtc(atRiskBefore));
        }
    }

    private void addCursor(@Nullable String cursor) {
        if (cursor != null) {
            CaseCursor last = CaseCursor.parse(cursor);
            add(
                    "c.opened_at <= :lastAt and (c.opened_at < :lastAt or c.id < :lastId)",
                    "lastAt",
                    Utc.atUtc(last.openedAt()));
            parameters.put("lastId", last.id().value());
        }
    }

    private static @Nullable String upper(@Nullable String text) {
        return text == null ? null : text.strip().toUpperCase(Locale.ROOT);
    }
}
