package dev.mendflow.statutory;

import dev.mendflow.storage.Utc;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Saved versions of the rules; there is no way to change or remove one. */
@Repository
class RuleSetStore {

    private static final TypeReference<List<StatutoryRule>> RULES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RuleSetStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The primary key refuses a version that is there. */
    void add(RuleSet saved) {
        jdbc.sql("""
                        insert into statutory_rule_set (set_version, content, reason, saved_by, saved_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        saved.version(),
                        json.writeValueAsString(saved.rules()),
                        saved.reason(),
                        saved.savedBy(),
                        Utc.atUtc(saved.savedAt()))
                .update();
    }

    Optional<RuleSet> newest() {
        return jdbc.sql("select * from statutory_rule_set order by set_version desc fetch first 1 row only")
                .query((row, i) -> new RuleSet(
                        row.getInt("set_version"),
                        json.readValue(row.getString("content"), RULES),
                        row.getString("reason"),
                        row.getString("saved_by"),
                        Utc.requiredInstant(row, "saved_at")))
                .optional();
    }
}
