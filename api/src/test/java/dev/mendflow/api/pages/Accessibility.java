package dev.mendflow.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What axe-core says of a page by the rules of WCAG 2.1, level AA; only what is serious counts. */
final class Accessibility {

    private static final Path AXE = Path.of("node_modules", "axe-core", "axe.min.js");

    private static final String SERIOUS = """
            () => axe.run(document, {
              resultTypes: ['violations'],
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
            }).then((found) => found.violations
              .filter((violation) => ['serious', 'critical'].includes(violation.impact))
              .map((violation) => violation.id + ' at ' + violation.nodes.map((node) => node.target.join(' ')).join(', ')))
            """;

    private Accessibility() {}

    /** Fails when the page shuts somebody out. The script is evaluated by the browser itself, so the page's policy holds. */
    static void check(Page page, String what) {
        page.evaluate(axe());
        assertThat((Iterable<?>) page.evaluate(SERIOUS))
                .as("%s can be used by everybody", what)
                .isEmpty();
    }

    private static String axe() {
        try {
            return Files.readString(AXE);
        } catch (IOException e) {
            throw new UncheckedIOException("The build fetches axe-core with the libraries of the pages", e);
        }
    }
}
