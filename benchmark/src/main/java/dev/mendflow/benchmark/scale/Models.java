package dev.mendflow.benchmark.scale;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The shipped models as if they had been deployed several times, and the keys under which the engine knows them. */
final class Models {

    static final int VERSIONS = 4;

    /** The first key of the engine's first partition. */
    static final long KEYS = 1L << 51;

    private static final Pattern PROCESS = Pattern.compile("<bpmn:process id=\"([^\"]+)\"");

    private final Map<String, Long> forms = new HashMap<>();
    private final Map<String, Long> processes = new HashMap<>();

    /** The key of a version, counted from 1. */
    long definition(String process, int version) {
        return processes.getOrDefault(process, 0L) + version;
    }

    /** The key of the form that belongs to a user task; null when it has none. */
    @Nullable
    Long form(String element) {
        return forms.get(element.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT));
    }

    void write(StoreWriter store, Instant now) throws SQLException, IOException {
        var definitions = store.table(
                "engine_process_definition",
                "definition_key",
                "bpmn_process_id",
                "version",
                "version_tag",
                "resource_name",
                "bpmn_xml",
                "deployed_at",
                "deleted");
        var formTable = store.table(
                "engine_form",
                "form_key",
                "form_id",
                "version",
                "resource_name",
                "form_schema",
                "deployed_at",
                "deleted");
        long at = now.minus(Duration.ofDays(800)).toEpochMilli();
        long next = KEYS + 1_000;
        for (Resource model : resources("form")) {
            String name = String.valueOf(model.getFilename());
            String id = name.substring(0, name.length() - ".form".length());
            forms.put(id, next);
            formTable.row(next++, id, 1, name, text(model), at, false);
        }
        for (Resource model : resources("bpmn")) {
            String xml = text(model);
            Matcher process = PROCESS.matcher(xml);
            if (process.find()) {
                processes.put(process.group(1), next);
                for (int version = 1; version <= VERSIONS; version++) {
                    definitions.row(
                            next + version,
                            process.group(1),
                            version,
                            "0." + version,
                            model.getFilename(),
                            xml,
                            at + Duration.ofDays(180L * version).toMillis(),
                            false);
                }
                next += 10;
            }
        }
        store.flush();
    }

    private static List<Resource> resources(String kind) throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:processes/**/*." + kind);
        return Arrays.stream(found)
                .sorted(Comparator.comparing(resource -> String.valueOf(resource.getFilename())))
                .toList();
    }

    private static String text(Resource model) throws IOException {
        return model.getContentAsString(StandardCharsets.UTF_8);
    }
}
