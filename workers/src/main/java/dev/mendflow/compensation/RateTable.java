package dev.mendflow.compensation;

import dev.mendflow.process.CompensationPolicy;
import dev.mendflow.process.Decisions;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.dmn.DmnEngine;
import org.camunda.dmn.parser.ParsedDmn;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The table that designers edit, evaluated by the engine that the broker evaluates it with. It is asked once for each clock of
 * a case, which a task of the model could not do without carrying all clocks through the process.
 */
@Component
class RateTable {

    private final DmnEngine engine = new DmnEngine.Builder().build();
    private final ParsedDmn table;

    RateTable() throws IOException {
        try (InputStream file = new ClassPathResource(CompensationPolicy.RESOURCE).getInputStream()) {
            var parsed = engine.parse(file);
            if (parsed.isLeft()) {
                throw new RateRefused(
                        CompensationPolicy.RESOURCE,
                        parsed.left().toOption().get().message());
            }
            table = parsed.toOption().get();
        }
    }

    /**
     * The rate of the first rule that matches; empty when it gives nothing.
     *
     * @throws RateRefused when no rule matches, or the rule says what cannot be paid
     */
    Optional<Rate> rate(MissedPromise missed) {
        var evaluated = engine.eval(table, Decisions.COMPENSATION_POLICY, missed.variables());
        if (evaluated.isLeft()) {
            throw new RateRefused(
                    missed, evaluated.left().toOption().get().failure().message());
        }
        if (!(evaluated.toOption().get() instanceof DmnEngine.Result result)) {
            throw new RateRefused(missed, "no rule matches");
        }
        try {
            return rate(outputs(result.value()));
        } catch (RuntimeException unreadable) {
            throw new RateRefused(missed, String.valueOf(unreadable.getMessage()));
        }
    }

    static Optional<Rate> rate(Map<String, String> line) {
        BigDecimal percent = number(line.get("percentPerHour"));
        BigDecimal amount = number(line.get("amountPerHour"));
        if (percent == null && amount == null) {
            return Optional.empty();
        }
        return Optional.of(new Rate(
                percent,
                amount,
                CountedHours.valueOf(given(line, "hours")),
                new BigDecimal(given(line, "cap")),
                given(line, "currency"),
                new BigDecimal(given(line, "managerAbove")),
                given(line, "reasonZh"),
                given(line, "reasonEn")));
    }

    /** Numbers as they are written: a value of the table never becomes a binary fraction. */
    private static Map<String, String> outputs(Object value) {
        Map<?, ?> columns = value instanceof scala.collection.Map<?, ?> scala
                ? CollectionConverters.asJava(scala)
                : (Map<?, ?>) value;
        var outputs = new HashMap<String, String>();
        columns.forEach((name, output) -> {
            if (output != null) {
                outputs.put(String.valueOf(name), output.toString());
            }
        });
        return outputs;
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static String given(Map<String, String> line, String name) {
        String text = line.get(name);
        if (text == null) {
            throw new IllegalArgumentException("No " + name);
        }
        return text;
    }
}
