package dev.mendflow.storage;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DurableH2Test {

    @TempDir
    Path directory;

    @Test
    void aFileThatMayForgetCommitsIsRefused() {
        assertThatThrownBy(() -> start("jdbc:h2:file:" + directory.resolve("forgetful")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("WRITE_DELAY=0");
    }

    @Test
    void aFileThatWritesAtOnceIsTaken() {
        assertThatCode(() -> start("jdbc:h2:file:" + directory.resolve("safe") + ";WRITE_DELAY=0"))
                .doesNotThrowAnyException();
    }

    @Test
    void aDatabaseInMemoryHasNothingToLose() {
        assertThatCode(() -> start("jdbc:h2:mem:any")).doesNotThrowAnyException();
    }

    @Test
    void aFileWhoseWritersTakeNoTurnsIsRefused() {
        var database = new DriverManagerDataSource("jdbc:h2:file:" + directory.resolve("torn") + ";WRITE_DELAY=0");

        assertThatThrownBy(() -> new DurableH2(database).afterPropertiesSet())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Several transactions");
    }

    private static void start(String url) throws Exception {
        new DurableH2(OneWriter.on(new DriverManagerDataSource(url), Duration.ofSeconds(1))).afterPropertiesSet();
    }
}
