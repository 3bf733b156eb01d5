package dev.mendflow.policy;

import dev.mendflow.process.Decisions;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.dmn.DmnEngine;
import org.camunda.dmn.parser.ParsedDmn;
import scala.jdk.javaapi.CollectionConverters;

/** The decision table, evaluated by the engine that the broker evaluates it with. Safe for many threads. */
final class PolicyTable {

    private final DmnEngine engine = new DmnEngine.Builder().build();
    private final ParsedDmn table;

    /** @throws PolicyRefused when it is no table */
    PolicyTable(InputStream file) throws IOException {
        try (file) {
            var parsed = engine.parse(file);
            if (parsed.isLeft()) {
                throw new PolicyRefused(parsed.left().toOption().get().message());
            }
            table = parsed.toOption().get();
        }
    }

    /**
     * The outputs of the first rule that matches, by name; a name whose value is null is left out.
     *
     * @return empty when no rule matches
     * @throws PolicyRefused when a rule cannot be evaluated
     */
    Optional<Map<String, Object>> answer(Question question) {
        var evaluated = engine.eval(table, Decisions.SERVICE_LEVEL_POLICY, question.variables());
        if (evaluated.isLeft()) {
            throw new PolicyRefused(
                    question,
                    PolicyRefused.Reason.NO_ANSWER,
                    evaluated.left().toOption().get().failure().message());
        }
        return evaluated.toOption().get() instanceof DmnEngine.Result result
                ? Optional.of(outputs(result.value()))
                : Optional.empty();
    }

    private static Map<String, Object> outputs(Object value) {
        Map<?, ?> columns = value instanceof scala.collection.Map<?, ?> scala
                ? CollectionConverters.asJava(scala)
                : (Map<?, ?>) value;
        var outputs = new HashMap<String, Object>();
        columns.forEach((name, output) -> {
            if (output != null) {
                outputs.put(String.valueOf(name), output);
            }
        });
        return outputs;
    }
}
