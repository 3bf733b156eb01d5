package dev.mendflow.servicelevel;

import dev.mendflow.ledger.Fact;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How a fact is kept: its name in one column, what it says as JSON in another. */
@Component
class FactColumns {

    private static final Map<String, Class<?>> KINDS = Arrays.stream(Fact.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private final JsonMapper json;

    FactColumns(JsonMapper json) {
        this.json = json;
    }

    String name(Fact fact) {
        return fact.getClass().getSimpleName();
    }

    String detail(Fact fact) {
        return json.writeValueAsString(fact);
    }

    /** @throws IllegalStateException for a name that this version of the program does not know */
    Fact fact(String name, String detail) {
        Class<?> kind = KINDS.get(name);
        if (kind == null) {
            throw new IllegalStateException("No fact " + name);
        }
        return (Fact) json.readValue(detail, kind);
    }
}
