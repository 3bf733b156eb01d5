package dev.mendflow.benchmark.scale;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;

/** Writes two years of work straight into the tables; the same for each run but for the moment that is now. */
final class FilledStore {

    private static final Logger log = LoggerFactory.getLogger(FilledStore.class);
    private static final int CHUNK = 4_000;
    private static final ClassPathResource VISIT_COUNTS =
            new ClassPathResource("db/migration/engine/V110__engine_visit_counts.sql");

    private final StoreSize size;
    private final Instant now;

    FilledStore(StoreSize size, Instant now) {
        this.size = size;
        this.now = now.truncatedTo(ChronoUnit.MINUTES);
    }

    /** Makes the tables as the program would and fills them; the rows written, by table. */
    Map<String, Long> fill(DataSource database) throws SQLException, IOException {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
        try (Connection connection = database.getConnection()) {
            Indexes indexes = Indexes.takenFrom(connection);
            People people = new People(size, now);
            try (StoreWriter store = new StoreWriter(connection)) {
                people.write(store);
            }
            Models models = new Models();
            try (StoreWriter store = new StoreWriter(connection)) {
                models.write(store, now);
            }
            try (StoreWriter store = new StoreWriter(connection)) {
                cases(store, people, models);
                indexes.make();
                numbers(connection);
                counts(connection);
                connection.commit();
                return store.counts();
            }
        }
    }

    /** The engine's rows in the order of time, which is that of its keys; then the business's in the order of theirs. */
    private void cases(StoreWriter store, People people, Models models) throws SQLException {
        List<String> numbers = caseNumbers();
        EngineRows engine = new EngineRows(store, models, people, now);
        AuditRows audit = new AuditRows(store, now);
        for (int n = 0; n < size.cases(); n++) {
            Story story = Story.of(n, numbers.get(n), size, people, now);
            engine.tell(story, size);
            audit.tell(story);
            flushNowAndThen(store, n + 1);
        }
        CaseRows cases = new CaseRows(store, now);
        ClockRows clocks = new ClockRows(store, now);
        FieldRows field = new FieldRows(store, people, now);
        NoticeRows notices = new NoticeRows(store, now);
        int written = 0;
        for (int n : Deck.inOrder(Story.CASE, size.cases())) {
            Story story = Story.of(n, numbers.get(n), size, people, now);
            cases.tell(story);
            clocks.tell(story);
            field.tell(story);
            notices.tell(story);
            flushNowAndThen(store, ++written);
        }
        store.flush();
    }

    private static void flushNowAndThen(StoreWriter store, int cases) throws SQLException {
        if (cases % CHUNK == 0) {
            store.flush();
        }
        if (cases % 40_000 == 0) {
            log.info("{} cases written", cases);
        }
    }

    private List<String> caseNumbers() {
        List<String> numbers = new ArrayList<>();
        int year = 0;
        int inYear = 0;
        for (int n = 0; n < size.cases(); n++) {
            int yearOfThis = Story.year(Story.openedAt(n, size, now));
            inYear = yearOfThis == year ? inYear + 1 : 1;
            year = yearOfThis;
            numbers.add("SC-%d-%06d".formatted(year, inYear));
        }
        return numbers;
    }

    private static void numbers(Connection connection) throws SQLException {
        try (var update = connection.createStatement()) {
            update.execute(
                    "update case_number set last_number = coalesce((select max(cast(substring(number, 9) as integer))"
                            + " from service_case where number like 'SC-' || case_number.year_of_report || '-%'), 0)");
        }
    }

    /** Those that are kept with the rows, as the migration counted them that brought them. */
    private static void counts(Connection connection) throws SQLException, IOException {
        try (var insert = connection.createStatement()) {
            for (String statement :
                    VISIT_COUNTS.getContentAsString(StandardCharsets.UTF_8).split(";")) {
                if (statement.strip().startsWith("insert")) {
                    insert.execute(statement);
                }
            }
        }
    }
}
