package dev.mendflow.api.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {

    @TempDir
    Path folder;

    @Test
    void theyAreFoundInTheFileOfTheFirstStart() throws IOException {
        Path file =
                Files.writeString(folder.resolve("credentials.txt"), "# written once\nadmin: abc-DEF\nt-wang = x1\n");

        assertThat(Credentials.from(file, "admin").password()).isEqualTo("abc-DEF");
        assertThat(Credentials.from(file, "t-wang").password()).isEqualTo("x1");
    }

    @Test
    void anUnknownUserIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("credentials.txt"), "admin abc\n");

        assertThatThrownBy(() -> Credentials.from(file, "nobody")).hasMessageContaining("nobody");
    }

    @Test
    void aPasswordIsNeverPrinted() {
        assertThat(new Credentials("admin", "secret")).hasToString("admin");
    }
}
