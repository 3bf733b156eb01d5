package dev.mendflow.kpi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The facts added up by day, for each dimension apart. */
@Repository
class DayStore {

    /** Words are many and are asked for by themselves: they have a dimension of their own, with the word as its member. */
    private static final String OF_WORDS = "WORD";

    private static final String KEY = "dimension = ? and on_day = ? and measure = ? and member = ? and grp = ?";

    private final JdbcClient sql;
    private final JdbcTemplate jdbc;

    DayStore(JdbcClient sql, JdbcTemplate jdbc) {
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
        List<Map.Entry<Key, Sums>> entries = List.copyOf(changes.entrySet());
        int[] known = jdbc.batchUpdate(
                "update kpi_day set cases = cases + ?, hits = hits + ?, amount = amount + ? where " + KEY,
                entries.stream()
                        .map(change -> change.getValue().and(change.getKey()))
                        .toList());
        List<Object[]> fresh = new ArrayList<>();
        for (int i = 0; i < known.length; i++) {
            if (known[i] == 0) {
                fresh.add(entries.get(i).getValue().and(entries.get(i).getKey()));
            }
        }
        jdbc.batchUpdate(
                "insert into kpi_day (cases, hits, amount, dimension, on_day, measure, member, grp)"
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

    /** Adds a measure up anew, from the facts on file. */
    void rebuild(Measure measure) {
        sql.sql("delete from kpi_day where measure = ?").param(measure.name()).update();
        if (measure == Measure.WORD) {
            rebuild(measure, OF_WORDS, "grp", "''");
            return;
        }
        for (Dimension dimension : Dimension.values()) {
            rebuild(measure, dimension.name(), dimension.column(), "grp");
        }
    }

    private void rebuild(Measure measure, String dimension, String member, String group) {
        sql.sql("""
                        insert into kpi_day (dimension, on_day, measure, member, grp, cases, hits, amount)
                        select '%s', on_day, :measure, member, grp, count(*), sum(hits), sum(amount)
                        from (select on_day, %s as member, %s as grp, hits, amount from kpi_fact where measure = :measure) f
                        group by on_day, member, grp
                        """.formatted(dimension, member, group))
                .param("measure", measure.name())
                .update();
    }

    /** The sums of these days by group: of everything, or of one member of a dimension. */
    Map<Counted, Sums> total(Dimension dimension, String member, LocalDate from, LocalDate to) {
        Map<Counted, Sums> sums = new LinkedHashMap<>();
        sql.sql("select measure, grp, sum(cases) as cases, sum(hits) as hits, sum(amount) as amount from kpi_day"
                        + " where dimension = :dimension and on_day between :from and :to and member = :member"
                        + " group by measure, grp")
                .param("dimension", dimension.name())
                .param("from", from)
                .param("to", to)
                .param("member", member)
                .query(row -> {
                    sums.put(
                            new Counted(Measure.valueOf(row.getString("measure")), row.getString("grp")),
                            new Sums(row.getLong("cases"), row.getLong("hits"), row.getLong("amount")));
                });
        return sums;
    }

    /** The sums of these days by member. */
    Map<String, Map<Counted, Sums>> byMember(Dimension dimension, LocalDate from, LocalDate to) {
        Map<String, Map<Counted, Sums>> sums = new TreeMap<>();
        sql.sql(
                        "select member, measure, grp, sum(cases) as cases, sum(hits) as hits, sum(amount) as amount from kpi_day"
                                + " where dimension = :dimension and on_day between :from and :to"
                                + " group by member, measure, grp")
                .param("dimension", dimension.name())
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    sums.computeIfAbsent(row.getString("member"), unknown -> new LinkedHashMap<>())
                            .put(
                                    new Counted(Measure.valueOf(row.getString("measure")), row.getString("grp")),
                                    new Sums(row.getLong("cases"), row.getLong("hits"), row.getLong("amount")));
                });
        return sums;
    }

    /** The sums of each of these days: of everything, or of one member of a dimension. */
    Map<LocalDate, Map<Counted, Sums>> byDay(Dimension dimension, String member, LocalDate from, LocalDate to) {
        Map<LocalDate, Map<Counted, Sums>> sums = new TreeMap<>();
        sql.sql("select on_day, measure, grp, cases, hits, amount from kpi_day"
                        + " where dimension = :dimension and on_day between :from and :to and member = :member")
                .param("dimension", dimension.name())
                .param("from", from)
                .param("to", to)
                .param("member", member)
                .query(row -> {
                    sums.computeIfAbsent(row.getObject("on_day", LocalDate.class), unknown -> new LinkedHashMap<>())
                            .put(
                                    new Counted(Measure.valueOf(row.getString("measure")), row.getString("grp")),
                                    new Sums(row.getLong("cases"), row.getLong("hits"), row.getLong("amount")));
                });
        return sums;
    }

    /** The sums of some measures of each of these days, by member. */
    Map<String, Map<LocalDate, Map<Counted, Sums>>> watched(
            Dimension dimension, Set<Measure> measures, LocalDate from, LocalDate to) {
        Map<String, Map<LocalDate, Map<Counted, Sums>>> sums = new TreeMap<>();
        sql.sql("select member, on_day, measure, cases, hits, amount from kpi_day"
                        + " where dimension = :dimension and measure in (:measures) and on_day between :from and :to")
                .param("dimension", dimension.name())
                .param("measures", measures.stream().map(Measure::name).toList())
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    sums.computeIfAbsent(row.getString("member"), unknown -> new TreeMap<>())
                            .computeIfAbsent(row.getObject("on_day", LocalDate.class), unknown -> new LinkedHashMap<>())
                            .put(
                                    new Counted(Measure.valueOf(row.getString("measure")), ""),
                                    new Sums(row.getLong("cases"), row.getLong("hits"), row.getLong("amount")));
                });
        return sums;
    }

    /** How many cases were open at the end of a day, by member of a dimension. */
    Map<String, Long> openAtTheEndOf(LocalDate day, Dimension dimension) {
        Map<String, Long> open = new TreeMap<>();
        sql.sql("select member, sum(case when measure = 'REPORTED' then cases else -cases end) as still from kpi_day"
                        + " where measure in ('REPORTED', 'ENDED') and dimension = :dimension and on_day <= :day"
                        + " group by member")
                .param("dimension", dimension.name())
                .param("day", day)
                .query(row -> {
                    open.put(row.getString("member"), row.getLong("still"));
                });
        return open;
    }

    /** The words of at least so many comments, those of unhappy customers first. */
    List<Word> words(LocalDate from, LocalDate to, int atLeast, int limit) {
        return sql.sql("select member, sum(cases) as comments, sum(hits) as unhappy from kpi_day"
                        + " where dimension = 'WORD' and on_day between :from and :to group by member"
                        + " having sum(cases) >= :atLeast order by unhappy desc, comments desc, member"
                        + " fetch first :rows rows only")
                .param("from", from)
                .param("to", to)
                .param("atLeast", atLeast)
                .param("rows", limit)
                .query((row, i) -> new Word(row.getString("member"), row.getLong("comments"), row.getLong("unhappy")))
                .list();
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
    }

    /**
     * What was added up.
     *
     * @param measure which
     * @param group a phase or a currency, or empty
     */
    record Counted(Measure measure, String group) {}

    /**
     * Added up.
     *
     * @param cases how many facts
     * @param hits how many of them with a hit
     * @param amount of all
     */
    record Sums(long cases, long hits, long amount) {

        static final Sums NONE = new Sums(0, 0, 0);

        Sums plus(Sums other) {
            return new Sums(cases + other.cases, hits + other.hits, amount + other.amount);
        }

        private Object[] and(Key key) {
            return new Object[] {cases, hits, amount, key.dimension, key.day, key.measure, key.member, key.group};
        }
    }
}
