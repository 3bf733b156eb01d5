package dev.mendflow.decision;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Questions to a table and what it should answer, one a line below a line of names:
 *
 * <pre>{@code
 * rule | symptom | channel => severity
 * 1    | SMOKE   |         => P1
 * }</pre>
 *
 * Nothing between two strokes is null in a question and in an answer.
 */
record Examples(String resource, String decision, String text) {

    /** One question and its answer. */
    record Example(DecisionTable table, int rule, Map<String, Object> question, Map<String, String> answer) {

        @Override
        public String toString() {
            return rule + ": " + question;
        }
    }

    DecisionTable table() {
        return DecisionTable.read(resource, decision);
    }

    Stream<Example> all() {
        DecisionTable table = table();
        List<List<String>> names = cells(text.lines().findFirst().orElseThrow());
        return text.lines().skip(1).map(Examples::cells).map(line -> example(table, names, line));
    }

    private static Example example(DecisionTable table, List<List<String>> names, List<List<String>> line) {
        var question = new HashMap<String, Object>();
        var answer = new HashMap<String, String>();
        for (int i = 1; i < names.get(0).size(); i++) {
            question.put(names.get(0).get(i), value(line.get(0).get(i)));
        }
        for (int i = 0; i < names.get(1).size(); i++) {
            answer.put(names.get(1).get(i), line.get(1).get(i));
        }
        return new Example(table, Integer.parseInt(line.get(0).get(0)), question, answer);
    }

    /** What is before the arrow and what is behind it. */
    private static List<List<String>> cells(String line) {
        return Arrays.stream(line.split("=>"))
                .map(half ->
                        Arrays.stream(half.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }

    private static @Nullable Object value(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        return cell.matches("-?[0-9.]+") ? (Object) Double.valueOf(cell) : cell;
    }

    @Override
    public String toString() {
        return decision;
    }
}
