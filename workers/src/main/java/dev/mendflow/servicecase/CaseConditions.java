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

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final Instant atRiskBefore;

    CaseConditions(Instant atRiskBefore) {
        this.atRiskBefore = atRiskBefore;
    }

    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    void add(CaseQuery query) {
        add(query.scope());
        addIfGiven(
                "c.phase = :phase",
                "phase",
                query.phase() == null ? null : query.phase().name());
        addIfGiven(
                "c.severity = :severity",
                "severity",
                query.severity() == null ? null : query.severity().name());
        addIfGiven(
                "c.tier = :tier",
                "tier",
                query.tier() == null ? null : query.tier().name());
        addIfGiven("a.serial = :serial", "serial", upper(query.serial()));
        addStatus(query.status());
        addCustomer(query.customer());
        addPrefix(query.q());
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
                        "exists (select 1 from service_case_technician t where t.case_id = c.id and t.technician = :technician)",
                        "technician",
                        given.technician());
        }
    }

    void add(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
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
                        case ON_HOLD -> OPEN + " and c.hold_id is not null";
                        case CLOSED -> "c.phase = 'CLOSED'";
                        case CANCELLED -> "c.phase = 'CANCELLED'";
                    });
        }
    }

    private void addCustomer(@Nullable String customer) {
        if (customer == null) {
            return;
        }
        try {
            add("c.customer_id = :customer", "customer", UUID.fromString(customer));
        } catch (IllegalArgumentException noId) {
            add("k.ref = :customer", "customer", customer.strip());
        }
    }

    private void addPrefix(@Nullable String q) {
        if (q != null && !q.isBlank()) {
            add(
                    "(c.number like :q escape '!' or a.serial like :q escape '!' or upper(k.name) like :q escape '!')",
                    "q",
                    prefix(q));
        }
    }

    private void addRisk(@Nullable Boolean atRisk) {
        if (atRisk != null) {
            String risky = OPEN + " and c.next_due_at is not null and c.next_due_at < :atRiskBefore";
            add(atRisk ? risky : "not (" + risky + ")", "atRiskBefore", Utc.atUtc(atRiskBefore));
        }
    }

    private void addCursor(@Nullable String cursor) {
        if (cursor != null) {
            CaseCursor last = CaseCursor.parse(cursor);
            add(
                    "(c.opened_at < :lastAt or c.opened_at = :lastAt and c.id < :lastId)",
                    "lastAt",
                    Utc.atUtc(last.openedAt()));
            parameters.put("lastId", last.id().value());
        }
    }

    private static @Nullable String upper(@Nullable String text) {
        return text == null ? null : text.strip().toUpperCase(Locale.ROOT);
    }

    private static String prefix(String typed) {
        String literal = typed.strip()
                .toUpperCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return literal + "%";
    }
}
