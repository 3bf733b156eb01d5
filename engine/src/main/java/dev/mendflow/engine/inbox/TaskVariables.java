package dev.mendflow.engine.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the variables that can be seen from an element: a nearer scope hides the ones around it. */
@Component
class TaskVariables {

    private final JdbcClient jdbc;

    TaskVariables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, String> seenFrom(long elementKey, long instanceKey) {
        List<Long> scopes = scopesAround(elementKey, instanceKey);
        Map<Long, Map<String, String>> byScope = byScope(scopes);
        Map<String, String> seen = new TreeMap<>();
        for (long scope : scopes.reversed()) {
            seen.putAll(byScope.getOrDefault(scope, Map.of()));
        }
        return seen;
    }

    private List<Long> scopesAround(long elementKey, long instanceKey) {
        List<Long> scopes = new ArrayList<>();
        Optional<Long> scope = Optional.of(elementKey);
        while (scope.isPresent() && scope.get() != instanceKey && !scopes.contains(scope.get())) {
            scopes.add(scope.get());
            scope = scopeOf(scope.get());
        }
        scopes.add(instanceKey);
        return scopes;
    }

    private Optional<Long> scopeOf(long elementKey) {
        return jdbc.sql("select scope_key from engine_element_instance where element_key = :key")
                .param("key", elementKey)
                .query(Long.class)
                .optional();
    }

    private Map<Long, Map<String, String>> byScope(List<Long> scopes) {
        Map<Long, Map<String, String>> found = new LinkedHashMap<>();
        jdbc.sql("select scope_key, name, value_json from engine_variable"
                        + " where scope_key in (:scopes) and value_json is not null")
                .param("scopes", scopes)
                .query(row -> {
                    found.computeIfAbsent(row.getLong("scope_key"), key -> new LinkedHashMap<>())
                            .put(row.getString("name"), row.getString("value_json"));
                });
        return found;
    }
}
