package dev.mendflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LaunchTest {

    private static final int CLASS_FILE_OF_JAVA_17 = 61;

    @Test
    void anOlderJavaCanReadWhatItIsTold() throws IOException {
        try (DataInputStream file = new DataInputStream(Launch.class.getResourceAsStream("Launch.class"))) {
            file.readInt();
            file.readUnsignedShort();
            assertThat(file.readUnsignedShort()).isEqualTo(CLASS_FILE_OF_JAVA_17);
        }
    }

    @Test
    void anOlderJavaIsRefusedWithWhatToDo() {
        assertThat(Launch.refusal(17, "/opt/java"))
                .hasValueSatisfying(text -> assertThat(text).contains("Java 21 or newer", "Java 17", "/opt/java"));
        assertThat(Launch.refusal(21, "/opt/java")).isEmpty();
        assertThat(Launch.refusal(25, "/opt/java")).isEmpty();
    }
}
