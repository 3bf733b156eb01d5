package dev.mendflow.kpi;

import static java.util.stream.Collectors.groupingBy;

import dev.mendflow.servicecase.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The facts on file. */
@Repository
class FactStore {

    private final JdbcClient sql;
    private final JdbcTemplate jdbc;

    FactStore(JdbcClient sql, JdbcTemplate jdbc) {
        this.sql = sql;
        this.jdbc = jdbc;
    }

    Map<CaseId, List<Fact>> of(Collection<CaseId> cases) {
        return sql
                .sql("select * from kpi_fact where case_id in (:cases)")
                .param("cases", cases.stream().map(CaseId::value).toList())
                .query((row, i) -> fact(row))
                .list()
                .stream()
                .collect(groupingBy(Fact::caseId));
    }

    void remove(List<Fact> facts) {
        jdbc.batchUpdate(
                "delete from kpi_fact where case_id = ? and measure = ? and item = ?",
                facts.stream()
                        .map(fact -> new Object[] {
                            fact.caseId().value(), fact.measure().name(), fact.item()
                        })
                        .toList());
    }

    void add(List<Fact> facts) {
        List<Object[]> rows = new ArrayList<>();
        for (Fact fact : facts) {
            rows.add(new Object[] {
                fact.caseId().value(),
                fact.measure().name(),
                fact.item(),
                fact.group(),
                fact.day(),
                fact.slice().region(),
                fact.slice().tier(),
                fact.slice().product(),
                fact.slice().category(),
                fact.hits(),
                fact.amount()
            });
        }
        jdbc.batchUpdate(
                "insert into kpi_fact (case_id, measure, item, grp, on_day, region, tier, product, category, hits, amount)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                new CaseId(row.getObject("case_id", UUID.class)),
                Measure.valueOf(row.getString("measure")),
                row.getString("item"),
                row.getString("grp"),
                row.getObject("on_day", LocalDate.class),
                new Slice(
                        row.getString("region"),
                        row.getString("tier"),
                        row.getString("product"),
                        row.getString("category")),
                row.getInt("hits"),
                row.getLong("amount"));
    }
}
