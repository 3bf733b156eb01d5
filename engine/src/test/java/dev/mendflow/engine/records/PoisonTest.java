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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A record that cannot be applied is put aside, and the ones behind it go on. */
@ParameterizedClass
@EnumSource(Database.class)
@ExtendWith(OutputCaptureExtension.class)
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
        assertThat(open()).singleElement().satisfies(letter -> {
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
        assertThat(open()).extracting(DeadLetter::position).containsExactly(9L);
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
    void anAcknowledgedDeadLetterIsKeptWithWhoAndWhyButNoLongerOpen() {
        exporter.send("""
                {"position":7,"unserialisable":"no"}""");
        DeadLetters letters = model.part(DeadLetters.class);

        assertThat(letters.acknowledge(1, 7, "root", "seen")).isTrue();

        assertThat(letters.countOpen()).isZero();
        assertThat(open()).isEmpty();
        assertThat(letters.search(false, null, 10).items()).singleElement().satisfies(letter -> {
            assertThat(letter).isEqualTo(letters.find(1, 7).orElseThrow());
            assertThat(letter.acknowledgement())
                    .isEqualTo(new DeadLetter.Acknowledgement(model.clock().instant(), "root", "seen"));
        });
        assertThat(letters.raw(1, 7)).hasValueSatisfying(raw -> assertThat(raw).contains("unserialisable"));
        assertThat(letters.acknowledge(1, 7, "other", "too late")).isFalse();
        assertThat(letters.acknowledge(1, 8, "root", "there is none")).isFalse();
    }

    @Test
    void deadLettersAreReadPageByPageInTheOrderOfTheirPlaces() {
        for (long position = 1; position <= 5; position++) {
            exporter.send("{\"position\":%d,\"unserialisable\":\"no\"}".formatted(position));
        }
        DeadLetters letters = model.part(DeadLetters.class);
        letters.acknowledge(1, 2, "root", "seen");

        var first = letters.search(true, null, 2);
        var second = letters.search(true, first.next(), 2);

        assertThat(first.items()).extracting(DeadLetter::position).containsExactly(1L, 3L);
        assertThat(second.items()).extracting(DeadLetter::position).containsExactly(4L, 5L);
        assertThat(second.next()).isNull();
    }

    @Test
    void theLogSaysWhatWasPutAsideAndNothingOfWhatIsInIt(CapturedOutput console) {
        exporter.send(poison(2, 7), poison(0, 8), "{\"position\":9,\"unserialisable\":\"a secret\"}");

        assertThat(console.getOut().lines().filter(line -> line.contains("was put aside")))
                .satisfiesExactlyInAnyOrder(
                        first -> assertThat(first)
                                .contains("ERROR", "Record 7 of partition 1 (VARIABLE CREATED)", "SQL state 22001"),
                        second -> assertThat(second)
                                .contains("Record 8 of partition 1 (PROCESS_INSTANCE ELEMENT_ACTIVATING)"),
                        third -> assertThat(third).contains("Record 9 of partition 1 (unknown)"));
        assertThat(console.getOut()).doesNotContain("long name", "nnnn", "a secret");
        assertThat(open()).first().satisfies(letter -> {
            assertThat(letter.valueType()).isEqualTo("VARIABLE");
            assertThat(letter.instanceKey()).isEqualTo(1);
        });
    }

    private List<DeadLetter> open() {
        return model.part(DeadLetters.class).search(true, null, 200).items();
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
