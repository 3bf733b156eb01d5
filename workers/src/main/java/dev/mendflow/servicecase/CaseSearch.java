package dev.mendflow.servicecase;

import dev.mendflow.storage.Utc;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds cases for lists. The only place that reads columns of customers and assets beside the case's own: a list of 200 lines
 * must not ask 401 questions.
 */
@Component
class CaseSearch {

    private static final Duration AT_RISK = Duration.ofHours(1);

    private final JdbcClient sql;
    private final CaseWords words;
    private final Clock clock;

    CaseSearch(JdbcClient sql, CaseWords words, Clock clock) {
        this.sql = sql;
        this.words = words;
        this.clock = clock;
    }

    CasePage page(CaseQuery query) {
        CaseWords.Found typed = query.q() == null || query.q().isBlank() ? null : words.find(query.q());
        if (typed != null && typed.few() != null && typed.few().isEmpty()) {
            return new CasePage(List.of(), null);
        }
        CaseConditions conditions = new CaseConditions(Instant.now(clock).plus(AT_RISK));
        conditions.add(query, typed);
        List<CaseSummary> found = sql.sql(CaseSummaryRow.SELECT
                        + conditions.where()
                        + " order by " + conditions.order() + " fetch first :rows rows only")
                .params(conditions.parameters())
                .param("rows", query.limit() + 1)
                .query(CaseSummaryRow::read)
                .list();
        if (found.size() <= query.limit()) {
            return new CasePage(found, null);
        }
        List<CaseSummary> page = found.subList(0, query.limit());
        return new CasePage(page, cursorAt(page.getLast().id()));
    }

    Map<CaseId, CaseSummary> summaries(Collection<CaseId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<CaseId, CaseSummary> found = new LinkedHashMap<>();
        sql.sql(CaseSummaryRow.SELECT + " where c.id in (:ids)")
                .param("ids", ids.stream().map(CaseId::value).toList())
                .query(CaseSummaryRow::read)
                .list()
                .forEach(summary -> found.put(summary.id(), summary));
        return found;
    }

    /** In the order of their ids, so that two who do so do not wait for each other. */
    void holdStill(Collection<CaseId> ids) {
        if (!ids.isEmpty()) {
            sql.sql("select id from service_case where id in (:ids) order by id for update")
                    .param("ids", ids.stream().map(CaseId::value).toList())
                    .query(UUID.class)
                    .list();
        }
    }

    boolean isVisible(CaseId id, AccessScope scope) {
        CaseConditions conditions = new CaseConditions(Instant.now(clock));
        conditions.add("c.id = :id", "id", id.value());
        conditions.add(scope);
        return sql.sql("select count(*) from service_case c" + conditions.where())
                        .params(conditions.parameters())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private String cursorAt(CaseId last) {
        return sql.sql("select opened_at from service_case where id = :id")
                .param("id", last.value())
                .query((row, i) -> new CaseCursor(Utc.requiredInstant(row, "opened_at"), last))
                .single()
                .text();
    }
}
