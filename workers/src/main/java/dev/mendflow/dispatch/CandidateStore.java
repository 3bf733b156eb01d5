package dev.mendflow.dispatch;

import dev.mendflow.ranking.Candidate;
import dev.mendflow.ranking.Fitness;
import dev.mendflow.ranking.RejectionReason;
import dev.mendflow.storage.Utc;
import dev.mendflow.technician.TimeSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The candidates of decisions, never changed afterwards. */
@Repository
class CandidateStore {

    private final JdbcTemplate jdbc;

    CandidateStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID decision, List<Candidate> candidates) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var candidate : candidates) {
            rows.add(columns(decision, rows.size(), candidate));
        }
        jdbc.batchUpdate(
                "insert into dispatch_candidate (decision_id, candidate_position, technician, reasons, score,"
                        + " skill_fit, promptness, travel, load, continuity, kilometres, appointment_at, appointment_until)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private static @Nullable Object[] columns(UUID decision, int position, Candidate candidate) {
        var fitness = candidate.fitness();
        var appointment = candidate.appointment();
        return new @Nullable Object[] {
            decision,
            position,
            candidate.technician(),
            candidate.reasons().stream().map(Enum::name).collect(Collectors.joining(",")),
            candidate.score(),
            fitness == null ? null : fitness.skillFit(),
            fitness == null ? null : fitness.promptness(),
            fitness == null ? null : fitness.travel(),
            fitness == null ? null : fitness.load(),
            fitness == null ? null : fitness.continuity(),
            candidate.kilometres(),
            appointment == null ? null : Utc.column(appointment.from()),
            appointment == null ? null : Utc.column(appointment.until())
        };
    }

    /** Best first. */
    List<Candidate> of(UUID decision) {
        return jdbc.query(
                "select * from dispatch_candidate where decision_id = ? order by candidate_position",
                CandidateStore::candidate,
                decision);
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        return new Candidate(
                row.getString("technician"),
                reasons(row.getString("reasons")),
                row.getDouble("score"),
                row.getObject("skill_fit") == null ? null : fitness(row),
                row.getObject("kilometres", Double.class),
                appointment(row));
    }

    private static List<RejectionReason> reasons(String names) {
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(RejectionReason::valueOf)
                .toList();
    }

    private static Fitness fitness(ResultSet row) throws SQLException {
        return new Fitness(
                row.getDouble("skill_fit"),
                row.getDouble("promptness"),
                row.getDouble("travel"),
                row.getDouble("load"),
                row.getDouble("continuity"));
    }

    static @Nullable TimeSpan appointment(ResultSet row) throws SQLException {
        var from = Utc.instant(row, "appointment_at");
        var until = Utc.instant(row, "appointment_until");
        return from == null || until == null ? null : new TimeSpan(from, until);
    }
}
