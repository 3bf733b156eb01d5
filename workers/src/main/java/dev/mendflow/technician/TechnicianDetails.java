package dev.mendflow.technician;

import dev.mendflow.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables below {@code technician}, each read once for any number of technicians. */
class TechnicianDetails {

    private static final List<String> TABLES = List.of(
            "technician_skill",
            "technician_certificate",
            "technician_shift",
            "technician_leave",
            "technician_equipment");

    private final JdbcClient jdbc;

    TechnicianDetails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which technicians to read: those with {@code wanted} in {@code column}, or all when it is null. */
    record Selection(String column, @Nullable String wanted) {

        JdbcClient.StatementSpec in(JdbcClient jdbc, String sql) {
            return wanted == null
                    ? jdbc.sql(sql.formatted("1 = 1"))
                    : jdbc.sql(sql.formatted(column + " = :wanted")).param("wanted", wanted);
        }
    }

    /** Details by the technician they belong to, in their stored order. */
    record ByTechnician<T>(Map<String, List<T>> details) {

        List<T> of(String technician) {
            return details.getOrDefault(technician, List.of());
        }
    }

    ByTechnician<String> skills(Selection selection) {
        return read("technician_skill", selection, (row, number) -> row.getString("skill"));
    }

    ByTechnician<Certificate> certificates(Selection selection) {
        return read(
                "technician_certificate",
                selection,
                (row, number) -> new Certificate(
                        row.getString("certificate"),
                        CertificateLevel.valueOf(row.getString("certificate_level")),
                        row.getObject("valid_until", LocalDate.class)));
    }

    ByTechnician<Shift> shifts(Selection selection) {
        return read(
                "technician_shift",
                selection,
                (row, number) -> new Shift(
                        DayOfWeek.valueOf(row.getString("weekday")),
                        LocalTime.parse(row.getString("from_time")),
                        LocalTime.parse(row.getString("until_time")),
                        ZoneId.of(row.getString("zone"))));
    }

    ByTechnician<TimeSpan> leave(Selection selection) {
        return read("technician_leave", selection, TechnicianDetails::timeSpan);
    }

    ByTechnician<String> equipment(Selection selection) {
        return read("technician_equipment", selection, (row, number) -> row.getString("equipment"));
    }

    private static TimeSpan timeSpan(ResultSet row, int number) throws SQLException {
        return new TimeSpan(Utc.requiredInstant(row, "from_instant"), Utc.requiredInstant(row, "until_instant"));
    }

    private <T> ByTechnician<T> read(String table, Selection selection, RowMapper<T> mapper) {
        var details = new HashMap<String, List<T>>();
        selection
                .in(
                        jdbc,
                        "select d.* from " + table
                                + " d join technician t on t.code = d.technician where %s order by d.technician, d.list_position")
                .query(row -> {
                    details.computeIfAbsent(row.getString("technician"), code -> new ArrayList<>())
                            .add(mapper.mapRow(row, 0));
                });
        return new ByTechnician<>(details);
    }

    /** Stores the details of this technician in place of the former ones. */
    void replace(Technician technician) {
        remove(technician.code());
        var code = technician.code();
        var position = 0;
        for (var skill : new TreeSet<>(technician.skills())) {
            insert("technician_skill (technician, list_position, skill) values (?, ?, ?)", code, position++, skill);
        }
        for (var certificate : technician.certificates()) {
            insert(
                    "technician_certificate (technician, list_position, certificate, certificate_level, valid_until)"
                            + " values (?, ?, ?, ?, ?)",
                    code,
                    position++,
                    certificate.code(),
                    certificate.level().name(),
                    certificate.validUntil());
        }
        for (var shift : technician.shifts()) {
            insert(
                    "technician_shift (technician, list_position, weekday, from_time, until_time, zone)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    code,
                    position++,
                    shift.weekday().name(),
                    shift.from().toString(),
                    shift.until().toString(),
                    shift.zone().getId());
        }
        for (var absence : technician.leave()) {
            insert(
                    "technician_leave (technician, list_position, from_instant, until_instant) values (?, ?, ?, ?)",
                    code,
                    position++,
                    Utc.atUtc(absence.from()),
                    Utc.atUtc(absence.until()));
        }
        for (var tool : technician.field().equipment()) {
            insert(
                    "technician_equipment (technician, list_position, equipment) values (?, ?, ?)",
                    code,
                    position++,
                    tool);
        }
    }

    private void insert(String into, Object... columns) {
        jdbc.sql("insert into " + into).params(List.of(columns)).update();
    }

    void remove(String code) {
        TABLES.forEach(table -> jdbc.sql("delete from " + table + " where technician = ?")
                .param(code)
                .update());
    }
}
