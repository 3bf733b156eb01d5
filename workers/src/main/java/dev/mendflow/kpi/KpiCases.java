package dev.mendflow.kpi;

import dev.mendflow.servicecase.CaseId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way from a figure to the cases behind it. */
@Component
@Transactional(readOnly = true)
public class KpiCases {

    private static final int ROWS_A_LINE = 4;

    private final JdbcClient sql;

    KpiCases(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One page of the cases that a figure counts.
     *
     * @throws IllegalArgumentException when the cursor is none of ours
     */
    public FactPage search(FactQuery query) {
        var where = new StringBuilder("measure = :measure and grp = :grp and on_day between :from and :to");
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("measure", query.measure().name());
        parameters.put("grp", query.group());
        parameters.put("from", query.from());
        parameters.put("to", query.to());
        if (query.hit() != null) {
            where.append(" and hits = :hit");
            parameters.put("hit", query.hit() ? 1 : 0);
        }
        if (query.within() != Dimension.DAY) {
            where.append(" and ").append(query.within().column()).append(" = :member");
            parameters.put("member", query.member());
        }
        if (query.cursor() != null) {
            Place last = Place.parse(query.cursor());
            where.append(" and on_day <= :lastDay and (on_day < :lastDay or case_id < :lastCase)");
            parameters.put("lastDay", last.day());
            parameters.put("lastCase", last.caseId());
        }
        // Measure and group are the same in all rows; with them H2 sees that the index has the order already.
        // A case may count several times a day: more rows than lines, so that the index alone gives the page in its
        // order.
        int most = query.limit() * ROWS_A_LINE + 1;
        List<Place> rows = sql.sql("select on_day, case_id from kpi_fact where " + where
                        + " order by measure desc, grp desc, on_day desc, case_id desc fetch first " + most
                        + " rows only")
                .params(parameters)
                .query((row, i) ->
                        new Place(row.getObject("on_day", LocalDate.class), row.getObject("case_id", UUID.class)))
                .list();
        List<Place> places = List.copyOf(new LinkedHashSet<>(rows));
        List<Place> page = places.subList(0, Math.min(places.size(), query.limit()));
        boolean more = places.size() > page.size() || rows.size() == most;
        return new FactPage(lines(query, page), more ? page.getLast().text() : null);
    }

    private List<FactLine> lines(FactQuery query, List<Place> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        Map<Place, FactLine> lines = new HashMap<>();
        sql.sql("select case_id, on_day, hits, amount from kpi_fact where case_id in (:cases) and measure = :measure"
                        + " and grp = :grp")
                .param("cases", page.stream().map(Place::caseId).distinct().toList())
                .param("measure", query.measure().name())
                .param("grp", query.group())
                .query(row -> {
                    if (query.hit() != null && query.hit() != row.getInt("hits") > 0) {
                        return;
                    }
                    Place place =
                            new Place(row.getObject("on_day", LocalDate.class), row.getObject("case_id", UUID.class));
                    lines.merge(
                            place,
                            new FactLine(
                                    new CaseId(place.caseId()),
                                    place.day(),
                                    1,
                                    row.getInt("hits"),
                                    row.getLong("amount")),
                            KpiCases::together);
                });
        return page.stream()
                .flatMap(place -> Stream.ofNullable(lines.get(place)))
                .toList();
    }

    private static FactLine together(FactLine one, FactLine other) {
        return new FactLine(
                one.caseId(),
                one.day(),
                one.times() + other.times(),
                one.hits() + other.hits(),
                one.amount() + other.amount());
    }

    private record Place(LocalDate day, UUID caseId) {

        static Place parse(String text) {
            String[] parts = text.split("_", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException("No cursor of ours");
            }
            try {
                return new Place(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (DateTimeParseException unreadable) {
                throw new IllegalArgumentException("No cursor of ours", unreadable);
            }
        }

        String text() {
            return day + "_" + caseId;
        }
    }
}
