package dev.mendflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the containers keep when they are thrown away. */
class ComposeFileTest {

    private Map<String, Object> file;

    @BeforeEach
    void theFileAtTheRoot() throws IOException {
        try (var text = Files.newBufferedReader(Path.of("..", "docker-compose.yml"))) {
            file = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        }
    }

    @Test
    void theProgramKeepsItsFilesInAVolume() {
        Object directory = in(service("mendflow"), "environment").get("MENDFLOW_DATA_DIRECTORY");

        assertThat(volumes("mendflow"))
                .as("attachments and credentials outlive the container, as the accounts in PostgreSQL do")
                .contains("mendflow:" + directory);
    }

    @Test
    void databaseAndEngineKeepTheirs() {
        assertThat(volumes("postgres")).contains("postgres:/var/lib/postgresql");
        assertThat(volumes("zeebe")).contains("zeebe:/usr/local/zeebe/data");
    }

    @Test
    void everyVolumeThatIsUsedIsDeclared() {
        assertThat(in(file, "services").keySet().stream()
                        .flatMap(name -> volumes(name).stream())
                        .filter(volume -> !volume.startsWith("."))
                        .map(volume -> volume.substring(0, volume.indexOf(':'))))
                .containsExactlyInAnyOrderElementsOf(in(file, "volumes").keySet());
    }

    private Map<String, Object> service(String name) {
        return in(in(file, "services"), name);
    }

    private List<String> volumes(String service) {
        return Stream.of(service(service).get("volumes"))
                .flatMap(all -> ((List<?>) all).stream())
                .map(String::valueOf)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> in(Map<String, Object> map, String key) {
        return (Map<String, Object>) map.get(key);
    }
}
