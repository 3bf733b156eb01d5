package dev.mendflow.kpi;

import dev.mendflow.kpi.SumStore.Sums;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds facts up by day and by week, and what is open, for each dimension apart. */
@Repository
class Additions {

    /** Words are many and are asked for by themselves: they have a dimension of their own, with the word as its member. */
    private static final String OF_WORDS = "WORD";

    private static final String KEY = "dimension = ? and on_day = ? and measure = ? and member = ? and grp = ?";

    private final JdbcClient sql;
    private final JdbcTemplate jdbc;

    Additions(JdbcClient sql, JdbcTemplate jdbc) {
        this.sql = sql;
        this.jdbc = jdbc;
    }

    /** Takes facts out and puts others in. */
    void change(List<Fact> removed, List<Fact> added) {
        // Sorted, so that whoever writes the same rows at another time meets them in the same order.
        Map<Key, Sums> changes = new TreeMap<>();
        removed.forEach(fact -> note(changes, fact, -1));
        added.forEach(fact -> note(changes, fact, 1));
        changes.values().removeIf(Sums.NONE::equals);
        Map<Key, Sums> ofWeeks = new TreeMap<>();
        changes.forEach((key, sums) -> ofWeeks.merge(key.ofItsWeek(), sums, Sums::plus));
        ofWeeks.values().removeIf(Sums.NONE::equals);
        add("kpi_day", changes);
        add("kpi_week", ofWeeks);
        addToBacklog(changes);
    }

    private void addToBacklog(Map<Key, Sums> changes) {
        Map<String, Map<String, Long>> open = new TreeMap<>();
        changes.forEach((key, sums) -> {
            Measure measure = Measure.valueOf(key.measure());
            if (measure == Measure.REPORTED || measure == Measure.ENDED) {
                long more = measure == Measure.REPORTED ? sums.cases() : -sums.cases();
                open.computeIfAbsent(key.dimension(), unknown -> new TreeMap<>())
                        .merge(key.member(), more, Long::sum);
            }
        });
        open.forEach((dimension, members) -> {
            members.values().removeIf(more -> more == 0);
            members.forEach((member, more) -> addToBacklog(dimension, member, more));
        });
    }

    private void addToBacklog(String dimension, String member, long more) {
        int known = sql.sql("update kpi_backlog set cases = cases + ? where dimension = ? and member = ?")
                .params(more, dimension, member)
                .update();
        if (known == 0) {
            sql.sql("insert into kpi_backlog (cases, dimension, member) values (?, ?, ?)")
                    .params(more, dimension, member)
                    .update();
        }
    }

    private void add(String table, Map<Key, Sums> changes) {
        List<Object[]> rows = changes.entrySet().stream()
                .map(change -> change.getKey().with(change.getValue()))
                .toList();
        int[] known = jdbc.batchUpdate(
                "update " + table + " set cases = cases + ?, hits = hits + ?, amount = amount + ? where " + KEY, rows);
        List<Object[]> fresh = new ArrayList<>();
        for (int i = 0; i < known.length; i++) {
            if (known[i] == 0) {
                fresh.add(rows.get(i));
            }
        }
        jdbc.batchUpdate(
                "insert into " + table + " (cases, hits, amount, dimension, on_day, measure, member, grp)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                fresh);
    }

    private static void note(Map<Key, Sums> changes, Fact fact, int sign) {
        Sums one = new Sums(sign, sign * (long) fact.hits(), sign * fact.amount());
        String measure = fact.measure().name();
        if (fact.measure() == Measure.WORD) {
            changes.merge(new Key(OF_WORDS, fact.day(), measure, fact.group(), ""), one, Sums::plus);
            return;
        }
        for (Dimension dimension : Dimension.values()) {
            String member = dimension.memberOf(fact.slice());
            changes.merge(new Key(dimension.name(), fact.day(), measure, member, fact.group()), one, Sums::plus);
        }
    }

    /** What is added up apart from everything else, so that it can be added up anew by itself. */
    record Sum(Measure measure, String dimension, String member, String group) {}

    /** All of them, in the order in which they are added up anew. */
    static List<Sum> all() {
        List<Sum> all = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            if (measure == Measure.WORD) {
                all.add(new Sum(measure, OF_WORDS, "grp", "''"));
            } else {
                for (Dimension dimension : Dimension.values()) {
                    all.add(new Sum(measure, dimension.name(), dimension.column(), "grp"));
                }
            }
        }
        return all;
    }

    /** Adds up anew, from the facts on file. */
    void rebuild(Sum sum) {
        write(sum, "delete from kpi_day where measure = :measure and dimension = :dimension");
        write(sum, """
                insert into kpi_day (dimension, on_day, measure, member, grp, cases, hits, amount)
                select :dimension, on_day, :measure, member, grp, count(*), sum(hits), sum(amount)
                from (select on_day, %s as member, %s as grp, hits, amount from kpi_fact where measure = :measure) f
                group by on_day, member, grp
                """.formatted(sum.member(), sum.group()));
        write(sum, "delete from kpi_week where measure = :measure and dimension = :dimension");
        write(sum, """
                insert into kpi_week (dimension, on_day, measure, member, grp, cases, hits, amount)
                select dimension, monday, measure, member, grp, sum(cases), sum(hits), sum(amount)
                from (select dimension, on_day - (cast(extract(isodow from on_day) as integer) - 1) as monday,
                             measure, member, grp, cases, hits, amount
                      from kpi_day where measure = :measure and dimension = :dimension) d
                group by dimension, monday, measure, member, grp
                """);
        if (sum.measure() == Measure.REPORTED || sum.measure() == Measure.ENDED) {
            rebuildBacklog(sum.dimension());
        }
    }

    /** Right as soon as both its measures have been added up anew. */
    private void rebuildBacklog(String dimension) {
        sql.sql("delete from kpi_backlog where dimension = ?").param(dimension).update();
        sql.sql("""
                insert into kpi_backlog (dimension, member, cases)
                select dimension, member, sum(case when measure = 'REPORTED' then cases else -cases end)
                from kpi_day where dimension = ? and measure in ('REPORTED', 'ENDED')
                group by dimension, member
                """).param(dimension).update();
    }

    private void write(Sum sum, String statement) {
        sql.sql(statement)
                .param("measure", sum.measure().name())
                .param("dimension", sum.dimension())
                .update();
    }

    private record Key(String dimension, LocalDate day, String measure, String member, String group)
            implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::dimension)
                    .thenComparing(Key::day)
                    .thenComparing(Key::measure)
                    .thenComparing(Key::member)
                    .thenComparing(Key::group)
                    .compare(this, other);
        }

        Key ofItsWeek() {
            return new Key(dimension, Stretch.monday(day), measure, member, group);
        }

        Object[] with(Sums sums) {
            return new Object[] {sums.cases(), sums.hits(), sums.amount(), dimension, day, measure, member, group};
        }
    }
}
