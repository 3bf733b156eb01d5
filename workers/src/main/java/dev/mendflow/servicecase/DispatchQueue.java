package dev.mendflow.servicecase;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way to the cases that wait for somebody to go. */
@Component
@Transactional(readOnly = true)
public class DispatchQueue {

    /** A range, which both databases read from the index in order; "is not null" they would not. */
    private static final String ANY_DEADLINE = " and c.next_due_at > timestamp with time zone '1970-01-01 00:00:00Z'";

    private final JdbcClient sql;

    DispatchQueue(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The first of them to fall due, those without a deadline last.
     *
     * @param region only those of this region; null for all
     * @param most how many at most
     */
    public List<CaseSummary> first(@Nullable String region, int most) {
        List<CaseSummary> found = new ArrayList<>(some(ANY_DEADLINE, region, "c.next_due_at, c.id", most));
        if (found.size() < most) {
            found.addAll(some(" and c.next_due_at is null", region, "c.opened_at, c.id", most - found.size()));
        }
        return found;
    }

    /** Sorted by what is the same for all too: H2 follows an index only when the order names all its columns. */
    private List<CaseSummary> some(String deadline, @Nullable String region, String order, int most) {
        var statement = sql.sql(CaseSummaryRow.SELECT
                        + " where c.phase = 'DISPATCHING'"
                        + deadline
                        + (region == null
                                ? " order by c.phase, "
                                : " and c.region = :region order by c.phase, c.region, ")
                        + order
                        + " fetch first :most rows only")
                .param("most", most);
        return (region == null ? statement : statement.param("region", region))
                .query(CaseSummaryRow::read)
                .list();
    }
}
