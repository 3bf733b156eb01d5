package dev.mendflow.staff;

import dev.mendflow.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Members of staff and their absences. */
@Repository
class StaffStore {

    private final JdbcClient jdbc;

    StaffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one change of the line happen at a time. */
    void lockLine() {
        jdbc.sql("select id from staff_line for update").query(Integer.class).single();
    }

    Optional<StaffMember> find(String login) {
        return jdbc.sql("select * from staff_member where login = ?")
                .param(login)
                .query((row, number) -> member(row, absences(login)))
                .optional();
    }

    /** Everybody by login. */
    List<StaffMember> all() {
        Map<String, List<Absence>> away = new HashMap<>();
        jdbc.sql("select * from staff_absence order by from_instant, id").query(row -> {
            away.computeIfAbsent(row.getString("login"), login -> new ArrayList<>())
                    .add(absence(row));
        });
        return jdbc.sql("select * from staff_member order by login")
                .query((row, number) -> member(row, away.getOrDefault(row.getString("login"), List.of())))
                .list();
    }

    /** @return with its version */
    StaffMember save(StaffMember member) {
        return member.version() == null ? insert(member) : update(member, member.version());
    }

    private StaffMember insert(StaffMember member) {
        write("""
                insert into staff_member (login, name, language, zone, email, reporting_level, superior, version)
                values (:login, :name, :language, :zone, :email, :level, :superior, 1)""", member, 0);
        return member.asVersion(1);
    }

    private StaffMember update(StaffMember member, int version) {
        int rows = write("""
                update staff_member set name = :name, language = :language, zone = :zone, email = :email,
                    reporting_level = :level, superior = :superior, version = version + 1
                where login = :login and version = :version""", member, version);
        if (rows == 0) {
            throw new OptimisticLockingFailureException(
                    "Member of staff " + member.login() + " is no longer version " + version);
        }
        return member.asVersion(version + 1);
    }

    private int write(String sql, StaffMember member, int version) {
        return jdbc.sql(sql)
                .param("login", member.login())
                .param("name", member.name())
                .param("language", member.language().name())
                .param("zone", member.zone().getId())
                .param("email", member.email())
                .param("level", member.level().name())
                .param("superior", member.superior())
                .param("version", version)
                .update();
    }

    void add(String login, Absence absence) {
        jdbc.sql("insert into staff_absence (id, login, from_instant, until_instant) values (?, ?, ?, ?)")
                .params(absence.id(), login, Utc.atUtc(absence.from()), Utc.atUtc(absence.until()))
                .update();
    }

    /** False if the member has no such absence. */
    boolean remove(String login, UUID absence) {
        return jdbc.sql("delete from staff_absence where id = ? and login = ?")
                        .params(absence, login)
                        .update()
                > 0;
    }

    private List<Absence> absences(String login) {
        return jdbc.sql("select * from staff_absence where login = ? order by from_instant, id")
                .param(login)
                .query((row, number) -> absence(row))
                .list();
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                Utc.requiredInstant(row, "from_instant"),
                Utc.requiredInstant(row, "until_instant"));
    }

    private static StaffMember member(ResultSet row, List<Absence> absences) throws SQLException {
        return new StaffMember(
                row.getString("login"),
                row.getString("name"),
                Language.valueOf(row.getString("language")),
                ZoneId.of(row.getString("zone")),
                row.getString("email"),
                ReportingLevel.valueOf(row.getString("reporting_level")),
                row.getString("superior"),
                absences,
                row.getInt("version"));
    }
}
