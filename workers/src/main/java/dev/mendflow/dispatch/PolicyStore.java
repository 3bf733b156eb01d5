package dev.mendflow.dispatch;

import dev.mendflow.ranking.DispatchPolicy;
import dev.mendflow.storage.Utc;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Adopted policies, kept as JSON and never changed, so that each decision's policy can be read again. */
@Repository
class PolicyStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PolicyStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(DispatchPolicy policy, String adoptedBy, Instant now) {
        jdbc.sql("insert into dispatch_policy (policy_version, adopted_at, adopted_by, settings) values (?, ?, ?, ?)")
                .params(policy.version(), Utc.atUtc(now), adoptedBy, json.writeValueAsString(policy))
                .update();
    }

    Optional<DispatchPolicy> newest() {
        return jdbc.sql("select settings from dispatch_policy order by policy_version desc fetch first 1 row only")
                .query(String.class)
                .optional()
                .map(settings -> json.readValue(settings, DispatchPolicy.class));
    }

    Optional<DispatchPolicy> version(int version) {
        return jdbc.sql("select settings from dispatch_policy where policy_version = ?")
                .param(version)
                .query(String.class)
                .optional()
                .map(settings -> json.readValue(settings, DispatchPolicy.class));
    }
}
