package dev.mendflow.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.process.JobTypes;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Designers find one template for each step; its text is the step's Javadoc. */
class ElementTemplatesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path COMMITTED = Path.of("../processes/.camunda/element-templates");
    private static final Path GENERATED = Path.of("target/element-templates");

    @Test
    void theCommittedTemplatesAreWhatTheStepsSay() throws IOException {
        Map<String, String> generated = generate();

        assertThat(committed())
                .as("copy %s/* to %s", GENERATED, COMMITTED)
                .containsExactlyInAnyOrderEntriesOf(generated);
    }

    @Test
    void theStepsAreThoseThatTheModelsName() throws Exception {
        Set<String> named = new HashSet<>();
        for (Field constant : JobTypes.class.getFields()) {
            named.add(String.valueOf(constant.get(null)));
        }

        assertThat(templates().map(ElementTemplate::jobType)).containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void everyStepAndEverythingItIsGivenIsExplained() throws IOException {
        assertThat(templates().map(ElementTemplate::step)).allSatisfy(step -> {
            assertThat(step.text()).as(step.name()).endsWith(".");
            assertThat(step.given()).as(step.name()).isNotEmpty().allSatisfy((component, text) -> assertThat(text)
                    .as(component)
                    .isNotEmpty());
        });
    }

    private static Map<String, String> generate() throws IOException {
        Files.createDirectories(GENERATED);
        Map<String, String> generated = new TreeMap<>();
        for (ElementTemplate template : templates().toList()) {
            String file = template.jobType() + ".json";
            generated.put(file, template.json());
            Files.writeString(GENERATED.resolve(file), template.json());
        }
        return generated;
    }

    private static Map<String, String> committed() throws IOException {
        Map<String, String> committed = new TreeMap<>();
        if (Files.isDirectory(COMMITTED)) {
            try (Stream<Path> files = Files.list(COMMITTED)) {
                for (Path file : files.toList()) {
                    committed.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return committed;
    }

    private static Stream<ElementTemplate> templates() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(ElementTemplatesTest::isStep)
                    .sorted()
                    .map(StepSource::read)
                    .map(ElementTemplate::new)
                    .toList()
                    .stream();
        }
    }

    private static boolean isStep(Path file) {
        try {
            return Files.readString(file).contains("implements Step<");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
