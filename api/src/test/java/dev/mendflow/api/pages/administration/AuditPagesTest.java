package dev.mendflow.api.pages.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuditPagesTest {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("texts/administration");
    private static final Pattern NAME = Pattern.compile("\"([a-z-]+\\.[a-z-]+)\"");
    private static final Set<String> FIELDS = Set.of("calendar.id", "policy.table");

    @Test
    void everyActHasItsName() {
        assertThat(AuditPages.ACTIONS).allMatch(action -> TEXTS.containsKey("audit." + action));
    }

    /** What is missing here is shown to people as a code, and nobody can ask for it. */
    @Test
    void everyActThatIsNotedCanBeAskedFor() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            Set<String> noted = sources.filter(file -> file.toString().endsWith(".java"))
                    .map(AuditPagesTest::text)
                    .filter(source -> source.contains("dev.mendflow.api.command.Act;"))
                    .flatMap(source -> NAME.matcher(source).results())
                    .map((MatchResult found) -> found.group(1))
                    .filter(name -> !FIELDS.contains(name))
                    .collect(Collectors.toSet());

            assertThat(noted).isNotEmpty().isSubsetOf(AuditPages.ACTIONS);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
