package dev.mendflow.engine.counting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.engine.readmodel.Database;
import dev.mendflow.engine.readmodel.GoldenStream;
import dev.mendflow.engine.readmodel.ReadModel;
import dev.mendflow.engine.records.Exporter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The counts that are kept say what counting all rows would say. */
@ParameterizedClass
@EnumSource(Database.class)
class VisitCountsTest {

    private static final String MIGRATION = "/db/migration/engine/V110__engine_visit_counts.sql";
    private static final String COUNTS = "select definition_key, element_id, partition_id, active, completed, withdrawn"
            + " from engine_visit_count where active + completed + withdrawn > 0"
            + " order by definition_key, element_id, partition_id";
    private static final String SPANS = "select definition_key, element_id, partition_id, bucket, visits"
            + " from engine_visit_span order by definition_key, element_id, partition_id, bucket";

    @Parameter
    Database database;

    private ReadModel model;

    @BeforeEach
    void theRecordedStream() {
        model = ReadModel.on(database);
        new Exporter(model).send(GoldenStream.lines());
    }

    @AfterEach
    void close() {
        model.close();
    }

    /** The migration counts the rows of a database that is older than the counts. */
    @Test
    void countingAllRowsGivesTheSame() throws IOException {
        List<Map<String, Object>> counts = model.jdbc().queryForList(COUNTS);
        List<Map<String, Object>> spans = model.jdbc().queryForList(SPANS);
        model.jdbc().update("delete from engine_visit_count");
        model.jdbc().update("delete from engine_visit_span");

        for (String insert : inserts()) {
            model.jdbc().update(insert);
        }

        assertThat(counts).hasSizeGreaterThan(20);
        assertThat(spans).hasSizeGreaterThan(20);
        assertThat(model.jdbc().queryForList(COUNTS)).isEqualTo(counts);
        assertThat(model.jdbc().queryForList(SPANS)).isEqualTo(spans);
    }

    @Test
    void partitionsCountForThemselves() {
        long once = visits();

        new Exporter(model, "engine-1", 1, 2)
                .send(GoldenStream.lines().stream()
                        .map(line -> line.replace("\"partitionId\":1", "\"partitionId\":2")
                                .replace("225179981", "450359963"))
                        .toList());

        assertThat(visits()).isEqualTo(2 * once);
        assertThat(model.jdbc().queryForList("select distinct partition_id from engine_visit_count", Integer.class))
                .containsExactlyInAnyOrder(1, 2);
    }

    private long visits() {
        return Objects.requireNonNull(model.jdbc()
                .queryForObject("select sum(active + completed + withdrawn) from engine_visit_count", Long.class));
    }

    private static List<String> inserts() throws IOException {
        try (InputStream file = Objects.requireNonNull(VisitCounts.class.getResourceAsStream(MIGRATION))) {
            return Stream.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).split(";"))
                    .map(String::strip)
                    .filter(statement -> statement.startsWith("insert"))
                    .toList();
        }
    }
}
