package dev.mendflow.kpi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was added up, read from the sums of the whole weeks and of the days around them. */
@Repository
class SumStore {

    private final JdbcClient sql;
    private final Recent recent;

    SumStore(JdbcClient sql, Recent recent) {
        this.sql = sql;
        this.recent = recent;
    }

    /** The sums of these days by group: of everything, or of one member of a dimension. */
    Map<Counted, Sums> total(Dimension dimension, String member, LocalDate from, LocalDate to) {
        return recent.answer(
                List.of("total", dimension, member, from, to), () -> readTotal(dimension, member, from, to));
    }

    private Map<Counted, Sums> readTotal(Dimension dimension, String member, LocalDate from, LocalDate to) {
        Map<Counted, Sums> sums = new LinkedHashMap<>();
        sql.sql("select measure, grp, sum(cases) as cases, sum(hits) as hits, sum(amount) as amount from "
                        + Stretch.rows("dimension = :dimension and member = :member") + " group by measure, grp")
                .param("dimension", dimension.name())
                .param("member", member)
                .params(new Stretch(from, to).parameters())
                .query(row -> {
                    sums.put(Counted.in(row), Sums.in(row));
                });
        return sums;
    }

    /** The sums of these days by member. */
    Map<String, Map<Counted, Sums>> byMember(Dimension dimension, LocalDate from, LocalDate to) {
        return recent.answer(List.of("byMember", dimension, from, to), () -> readByMember(dimension, from, to));
    }

    private Map<String, Map<Counted, Sums>> readByMember(Dimension dimension, LocalDate from, LocalDate to) {
        Map<String, Map<Counted, Sums>> sums = new TreeMap<>();
        sql.sql("select member, measure, grp, sum(cases) as cases, sum(hits) as hits, sum(amount) as amount from "
                        + Stretch.rows("dimension = :dimension") + " group by member, measure, grp")
                .param("dimension", dimension.name())
                .params(new Stretch(from, to).parameters())
                .query(row -> {
                    sums.computeIfAbsent(row.getString("member"), unknown -> new LinkedHashMap<>())
                            .put(Counted.in(row), Sums.in(row));
                });
        return sums;
    }

    /** The sums of each of these days: of everything, or of one member of a dimension. */
    Map<LocalDate, Map<Counted, Sums>> byDay(Dimension dimension, String member, LocalDate from, LocalDate to) {
        return recent.answer(
                List.of("byDay", dimension, member, from, to), () -> readByDay(dimension, member, from, to));
    }

    private Map<LocalDate, Map<Counted, Sums>> readByDay(
            Dimension dimension, String member, LocalDate from, LocalDate to) {
        Map<LocalDate, Map<Counted, Sums>> sums = new TreeMap<>();
        sql.sql("select on_day, measure, grp, cases, hits, amount from kpi_day"
                        + " where dimension = :dimension and on_day between :from and :to and member = :member")
                .param("dimension", dimension.name())
                .param("from", from)
                .param("to", to)
                .param("member", member)
                .query(row -> {
                    sums.computeIfAbsent(row.getObject("on_day", LocalDate.class), unknown -> new LinkedHashMap<>())
                            .put(Counted.in(row), Sums.in(row));
                });
        return sums;
    }

    /**
     * The sums of some measures in each of some whole weeks, by member and by the Monday on which the week begins.
     *
     * @param first a Monday
     * @param last another, or the same
     */
    Map<String, Map<LocalDate, Map<Counted, Sums>>> byWeek(
            Dimension dimension, Set<Measure> measures, LocalDate first, LocalDate last) {
        return recent.answer(
                List.of("byWeek", dimension, measures, first, last),
                () -> readByWeek(dimension, measures, first, last));
    }

    private Map<String, Map<LocalDate, Map<Counted, Sums>>> readByWeek(
            Dimension dimension, Set<Measure> measures, LocalDate first, LocalDate last) {
        Map<String, Map<LocalDate, Map<Counted, Sums>>> sums = new TreeMap<>();
        sql.sql(
                        "select member, on_day, measure, grp, cases, hits, amount from kpi_week"
                                + " where dimension = :dimension and measure in (:measures) and on_day between :first and :last")
                .param("dimension", dimension.name())
                .param("measures", measures.stream().map(Measure::name).toList())
                .param("first", first)
                .param("last", last)
                .query(row -> {
                    sums.computeIfAbsent(row.getString("member"), unknown -> new TreeMap<>())
                            .computeIfAbsent(row.getObject("on_day", LocalDate.class), unknown -> new LinkedHashMap<>())
                            .put(Counted.in(row), Sums.in(row));
                });
        return sums;
    }

    /** How many cases were open at the end of a day, by member of a dimension; those with none may be left out. */
    Map<String, Long> openAtTheEndOf(LocalDate day, Dimension dimension) {
        return recent.answer(List.of("openAtTheEndOf", day, dimension), () -> readOpenAtTheEndOf(day, dimension));
    }

    /** What is open now, less what has been reported since and with what has ended since. */
    private Map<String, Long> readOpenAtTheEndOf(LocalDate day, Dimension dimension) {
        Map<String, Long> open = new TreeMap<>();
        sql.sql("select member, sum(cases) as still from ("
                        + "select member, cases from kpi_backlog where dimension = :dimension"
                        + " union all select member, -cases as cases from " + of(Measure.REPORTED)
                        + " union all select member, cases from " + of(Measure.ENDED) + ") b group by member")
                .param("dimension", dimension.name())
                .params(Stretch.after(day).parameters())
                .query(row -> {
                    open.put(row.getString("member"), row.getLong("still"));
                });
        return open;
    }

    /** One measure at a time: given several, H2 goes through all their days. */
    private static String of(Measure measure) {
        return Stretch.rows("measure = '" + measure + "' and dimension = :dimension");
    }

    /** The words of at least so many comments, those of unhappy customers first. */
    List<Word> words(LocalDate from, LocalDate to, int atLeast, int limit) {
        return recent.answer(List.of("words", from, to, atLeast, limit), () -> readWords(from, to, atLeast, limit));
    }

    private List<Word> readWords(LocalDate from, LocalDate to, int atLeast, int limit) {
        return sql.sql("select member, sum(cases) as comments, sum(hits) as unhappy from "
                        + Stretch.rows("dimension = 'WORD'") + " group by member"
                        + " having sum(cases) >= :atLeast order by unhappy desc, comments desc, member"
                        + " fetch first :rows rows only")
                .params(new Stretch(from, to).parameters())
                .param("atLeast", atLeast)
                .param("rows", limit)
                .query((row, i) -> new Word(row.getString("member"), row.getLong("comments"), row.getLong("unhappy")))
                .list();
    }

    /**
     * What was added up.
     *
     * @param measure which
     * @param group a phase or a currency, or empty
     */
    record Counted(Measure measure, String group) {

        private static Counted in(ResultSet row) throws SQLException {
            return new Counted(Measure.valueOf(row.getString("measure")), row.getString("grp"));
        }
    }

    /**
     * Added up.
     *
     * @param cases how many facts
     * @param hits how many of them with a hit
     * @param amount of all
     */
    record Sums(long cases, long hits, long amount) {

        static final Sums NONE = new Sums(0, 0, 0);

        private static Sums in(ResultSet row) throws SQLException {
            return new Sums(row.getLong("cases"), row.getLong("hits"), row.getLong("amount"));
        }

        Sums plus(Sums other) {
            return new Sums(cases + other.cases, hits + other.hits, amount + other.amount);
        }
    }
}
