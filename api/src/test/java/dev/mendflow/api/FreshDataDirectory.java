package dev.mendflow.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A data directory of its own and free ports. {@code -Dmendflow.testing.database=postgresql} gives every whole program of the
 * tests a PostgreSQL besides, so that the same suite runs on it.
 */
public class FreshDataDirectory implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
            TestPropertyValues.of(
                            "mendflow.data-directory=" + Files.createTempDirectory(target, "data-"),
                            "mendflow.engine.jvm-options=" + shortLived(),
                            "mendflow.engine.ports.gateway=0",
                            "mendflow.engine.ports.rest=0",
                            "mendflow.engine.ports.command=0",
                            "mendflow.engine.ports.internal=0",
                            "mendflow.engine.ports.management=0")
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if ("postgresql".equals(System.getProperty("mendflow.testing.database"))) {
            new FreshPostgres().initialize(context);
        }
    }

    /**
     * For brokers that live for minutes: without the second compiler, and with the classes that an earlier test has kept, if
     * one has.
     */
    public static String shortLived() {
        Path kept = Path.of(System.getProperty("mendflow.engine.distribution"))
                .resolveSibling("test-broker-" + Runtime.version().feature() + ".jsa");
        return "-XX:TieredStopAtLevel=1,-XX:SharedArchiveFile=" + kept;
    }
}
