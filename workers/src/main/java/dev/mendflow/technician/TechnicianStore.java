package dev.mendflow.technician;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Technicians with all that belongs to them. Written by hand because a ranking reads a whole region: six statements
 * here, where a mapped aggregate would need five more for every technician.
 */
@Repository
class TechnicianStore {

    private final JdbcClient jdbc;
    private final TechnicianDetails details;

    TechnicianStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.details = new TechnicianDetails(jdbc);
    }

    Optional<Technician> find(String code) {
        return select(new TechnicianDetails.Selection("t.code", code)).stream().findFirst();
    }

    List<Technician> all(@Nullable String region) {
        return select(new TechnicianDetails.Selection("t.region", region));
    }

    Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select code, name from technician").query(row -> {
            names.put(row.getString("code"), row.getString("name"));
        });
        return names;
    }

    private List<Technician> select(TechnicianDetails.Selection selection) {
        var skills = details.skills(selection);
        var certificates = details.certificates(selection);
        var shifts = details.shifts(selection);
        var leave = details.leave(selection);
        var equipment = details.equipment(selection);
        return selection
                .in(jdbc, "select t.* from technician t where %s order by t.code")
                .query((row, number) -> technician(row)
                        .with(
                                Set.copyOf(skills.of(row.getString("code"))),
                                certificates.of(row.getString("code")),
                                shifts.of(row.getString("code")),
                                leave.of(row.getString("code")),
                                equipment.of(row.getString("code"))))
                .list();
    }

    private static Technician technician(ResultSet row) throws SQLException {
        return new Technician(
                row.getString("code"),
                row.getString("name"),
                row.getString("region"),
                new Place(row.getDouble("latitude"), row.getDouble("longitude")),
                row.getBoolean("active"),
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                new FieldKit(row.getObject("visits_per_day", Integer.class), row.getString("vehicle"), List.of()),
                row.getInt("version"));
    }

    Technician save(Technician technician) {
        var saved = technician.version() == null ? insert(technician) : update(technician, technician.version());
        details.replace(saved);
        return saved;
    }

    private Technician insert(Technician technician) {
        write("""
                insert into technician (code, name, region, latitude, longitude, active, visits_per_day, vehicle, version)
                values (:code, :name, :region, :latitude, :longitude, :active, :visitsPerDay, :vehicle, 0)""", technician, 0);
        return technician.asVersion(0);
    }

    private Technician update(Technician technician, int version) {
        var rows = write("""
                update technician set name = :name, region = :region, latitude = :latitude, longitude = :longitude,
                    active = :active, visits_per_day = :visitsPerDay, vehicle = :vehicle, version = version + 1
                where code = :code and version = :version""", technician, version);
        if (rows == 0) {
            throw new OptimisticLockingFailureException(
                    "Technician " + technician.code() + " is no longer version " + version);
        }
        return technician.asVersion(version + 1);
    }

    private int write(String sql, Technician technician, int version) {
        return jdbc.sql(sql)
                .param("code", technician.code())
                .param("name", technician.name())
                .param("region", technician.region())
                .param("latitude", technician.home().latitude())
                .param("longitude", technician.home().longitude())
                .param("active", technician.active())
                .param("visitsPerDay", technician.field().visitsPerDay())
                .param("vehicle", technician.field().vehicle())
                .param("version", version)
                .update();
    }

    void remove(String code) {
        details.remove(code);
        jdbc.sql("delete from technician where code = :code")
                .param("code", code)
                .update();
    }
}
