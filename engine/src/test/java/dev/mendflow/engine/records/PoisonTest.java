package dev.mendflow.engine.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mendflow.engine.readmodel.Database;
import dev.mendflow.engine.readmodel.GoldenStream;
import dev.mendflow.engine.readmodel.ReadModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A record that cannot be applied is put aside, and the ones behind it go on. */
@ParameterizedClass
@EnumSource(Database.class)
class PoisonTest {

    private static final int POISON = 50;

    @Parameter
    Database database;

    private ReadModel model;
    private Exporter exporter;

    @BeforeEach
    void anEmptyReadModel() {
        model = ReadModel.on(database);
        exporter = new Exporter(model);
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void fiftyPoisonRecordsAmongManyAreTheOnlyOnesMissing() {
        List<String> clean = apart(GoldenStream.lines());
        exporter.send(clean);
        Map<String, String> expected = model.rows();

        try (ReadModel poisoned = ReadModel.on(database)) {
            List<String> mixed = withPoison(clean);
            Exporter other = new Exporter(poisoned);
            for (int from = 0; from < mixed.size(); from += 200) {
                other.send(mixed.subList(from, Math.min(mixed.size(), from + 200)));
            }

            assertThat(poisoned.part(DeadLetters.class).countOpen()).isEqualTo(POISON);
            assertThat(withoutDeadLetters(poisoned.rows())).isEqualTo(withoutDeadLetters(expected));
        }
    }

    @Test
    void whatTheExporterCouldNotWriteIsADeadLetterAtOnce() {
        long position = exporter.send("""
                {"position":7,"unserialisable":"java.lang.StackOverflowError"}""");

        assertThat(position).isEqualTo(7);
        assertThat(model.part(DeadLetters.class).open()).singleElement().satisfies(letter -> {
            assertThat(letter.position()).isEqualTo(7);
            assertThat(letter.error()).isEqualTo("java.lang.StackOverflowError");
        });
    }

    @Test
    void aRecordNestedTooDeeplyIsADeadLetterAtItsOwnPosition() {
        String deep = "{\"partitionId\":1,\"value\":{\"position\":3,\"deep\":" + "[".repeat(5000) + "]".repeat(5000)
                + "},\"key\":1,\"position\":9}";

        long position = exporter.send(deep);

        assertThat(position).isEqualTo(9);
        assertThat(model.part(DeadLetters.class).open())
                .extracting(DeadLetter::position)
                .containsExactly(9L);
    }

    @Test
    void textThatIsNoRecordAndHasNoPositionIsNotTaken() {
        assertThatThrownBy(() -> exporter.send("hello")).isInstanceOf(BatchMalformed.class);
        assertThatThrownBy(() -> exporter.send("{\"position\":-4}")).isInstanceOf(BatchMalformed.class);
        assertThatThrownBy(() -> exporter.send("{\"partitionId\":2,\"position\":4}"))
                .isInstanceOf(BatchMalformed.class);

        assertThat(model.count("engine_dead_letter")).isZero();
        assertThat(model.count("engine_position")).isZero();
    }

    @Test
    void anAcknowledgedDeadLetterIsKeptButNoLongerOpen() {
        exporter.send("""
                {"position":7,"unserialisable":"no"}""");

        model.part(DeadLetters.class).acknowledge(1, 7);

        assertThat(model.part(DeadLetters.class).countOpen()).isZero();
        assertThat(model.count("engine_dead_letter")).isOne();
    }

    /** The same records with room between them. */
    private static List<String> apart(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceFirst("\"position\":\\s?(\\d+)", "\"position\":$100"))
                .toList();
    }

    private static List<String> withPoison(List<String> clean) {
        List<String> mixed = new ArrayList<>(clean);
        List<Integer> places = new Random(50)
                .ints(1, clean.size())
                .distinct()
                .limit(POISON)
                .boxed()
                .toList();
        Map<Integer, Integer> kinds = new TreeMap<>();
        LongStream.range(0, POISON).forEach(i -> kinds.put(places.get((int) i), (int) i));
        int added = 0;
        for (Map.Entry<Integer, Integer> entry : kinds.entrySet()) {
            long before = position(clean.get(entry.getKey() - 1));
            mixed.add(entry.getKey() + added++, poison(entry.getValue(), before + 1));
        }
        return mixed;
    }

    private static String poison(int kind, long position) {
        String end =
                ",\"key\":%d,\"position\":%d,\"timestamp\":1,\"recordType\":\"EVENT\",".formatted(position, position);
        return switch (kind % 7) {
            case 0 ->
                "{\"partitionId\":1,\"value\":{\"bpmnElementType\":\"PROCESS\"}" + end
                        + "\"valueType\":\"PROCESS_INSTANCE\",\"intent\":\"ELEMENT_ACTIVATING\"}";
            case 1 -> "{\"partitionId\":1,\"value\":null" + end + "\"valueType\":\"TIMER\",\"intent\":\"CREATED\"}";
            case 2 ->
                variable("n".repeat(300), "\\\"long name\\\"") + end
                        + "\"valueType\":\"VARIABLE\",\"intent\":\"CREATED\"}";
            case 3 ->
                "{\"partitionId\":1,\"value\":{\"formKey\":1,\"formId\":\"f\",\"version\":1e400,\"resource\":\"\"}"
                        + end + "\"valueType\":\"FORM\",\"intent\":\"CREATED\"}";
            case 4 ->
                "{\"partitionId\":1,\"value\":{\"formKey\":1,\"formId\":\"f\",\"version\":1,\"resourceName\":\"\","
                        + "\"resource\":\"%%%\"}" + end + "\"valueType\":\"FORM\",\"intent\":\"CREATED\"}";
            case 5 -> "{\"position\":%d,\"unserialisable\":\"cannot be written\"}".formatted(position);
            default -> "{\"partitionId\":1,\"value\":{" + end.substring(1) + "\"cut\":";
        };
    }

    private static String variable(String name, String json) {
        return "{\"partitionId\":1,\"value\":{\"name\":\"%s\",\"value\":\"%s\",\"scopeKey\":1,\"processInstanceKey\":1}"
                .formatted(name, json);
    }

    private static long position(String line) {
        return Long.parseLong(line.replaceAll("^.*\"position\":\\s?(\\d+).*$", "$1"));
    }

    private static Map<String, String> withoutDeadLetters(Map<String, String> rows) {
        Map<String, String> others = new TreeMap<>(rows);
        others.remove("engine_dead_letter");
        others.remove("engine_record_sample");
        return others;
    }
}
