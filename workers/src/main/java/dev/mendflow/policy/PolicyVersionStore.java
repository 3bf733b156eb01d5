package dev.mendflow.policy;

import dev.mendflow.storage.Utc;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The saved versions of the decision table. */
@Repository
class PolicyVersionStore {

    private final JdbcClient jdbc;

    PolicyVersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The primary key refuses a version that is there. */
    void add(int version, String table, String reason, String by, Instant at) {
        jdbc.sql("""
                        insert into service_level_policy (policy_version, content, reason, saved_by, saved_at)
                        values (?, ?, ?, ?, ?)
                        """).params(version, table, reason, by, Utc.atUtc(at)).update();
    }

    /** The number of the newest, 0 when none was saved. */
    int newest() {
        return jdbc.sql("select coalesce(max(policy_version), 0) from service_level_policy")
                .query(Integer.class)
                .single();
    }

    Optional<PolicyVersion> version(int version) {
        return jdbc.sql("select * from service_level_policy where policy_version = ?")
                .param(version)
                .query((row, number) -> new PolicyVersion(
                        row.getInt("policy_version"),
                        row.getString("content"),
                        row.getString("reason"),
                        row.getString("saved_by"),
                        Utc.requiredInstant(row, "saved_at")))
                .optional();
    }
}
