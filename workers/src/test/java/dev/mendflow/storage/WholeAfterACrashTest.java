package dev.mendflow.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What eight writers, and whoever keeps the file small, leave on the disk at any moment is whole: of each transaction all rows or none, all that was acknowledged,
 * and no row that is there and cannot be read.
 *
 * <p>With {@code -Dstorage.many-writers=true} the writers are not held to one at a time: the test has to fail.
 */
class WholeAfterACrashTest {

    private static final int TABLES = 250;
    private static final int WRITERS = 8;
    private static final int ROWS_OF_A_TRANSACTION = 5;
    private static final int IMAGES = Integer.getInteger("storage.images", 40);

    @TempDir
    Path directory;

    private final AtomicInteger transactions = new AtomicInteger();
    private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();

    @BeforeAll
    static void watchTheFile() {
        CrashImages.install();
    }

    @Test
    void ofEachTransactionAllRowsAreThereOrNone() throws Exception {
        List<String> torn = new ArrayList<>();
        try (HikariDataSource pool = new HikariDataSource(config())) {
            createTables(pool);
            DataSource database =
                    Boolean.getBoolean("storage.many-writers") ? pool : OneWriter.on(pool, Duration.ofSeconds(10));
            try (Writers writers = new Writers(database)) {
                for (int taken = 0; taken < IMAGES; taken++) {
                    torn.addAll(faultsOf(writers.nextImage()));
                }
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(IMAGES);
        assertThat(torn).isEmpty();
    }

    private HikariConfig config() {
        HikariConfig config = new HikariConfig();
        // With the usual 45 seconds nothing would be old enough to be moved while this lasts.
        config.setJdbcUrl("jdbc:h2:%s:%s;WRITE_DELAY=0;RETENTION_TIME=500;FILE_LOCK=NO"
                .formatted(CrashImages.SCHEME, directory.resolve("rows")));
        config.setUsername("sa");
        config.setMaximumPoolSize(WRITERS + 2);
        config.setAutoCommit(false);
        return config;
    }

    private static void createTables(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (int table = 0; table < TABLES; table++) {
                statement.execute("create table rows_" + table + " (id bigint primary key, filling varchar(200))");
            }
            connection.commit();
        }
    }

    private List<String> faultsOf(Image image) throws Exception {
        List<String> faults = new ArrayList<>();
        Map<Integer, Integer> rows = new HashMap<>();
        String name = image.file().toString().replace(".mv.db", "");
        JdbcClient jdbc = JdbcClient.create(
                new SingleConnectionDataSource("jdbc:h2:file:" + name + ";ACCESS_MODE_DATA=r", "sa", "", true));
        for (int table = 0; table < TABLES; table++) {
            List<Long> readable =
                    jdbc.sql("select id from rows_" + table).query(Long.class).list();
            readable.forEach(id -> rows.merge((int) (id / 100), 1, Integer::sum));
            long counted = jdbc.sql("select count(*) from rows_" + table)
                    .query(Long.class)
                    .single();
            if (counted != readable.size()) {
                faults.add("rows_%d has %d rows, %d can be read".formatted(table, counted, readable.size()));
            }
        }
        rows.forEach((transaction, count) -> {
            if (count != ROWS_OF_A_TRANSACTION) {
                faults.add("transaction %d left %d rows of %d".formatted(transaction, count, ROWS_OF_A_TRANSACTION));
            }
        });
        image.acknowledged().stream()
                .filter(transaction -> !rows.containsKey(transaction))
                .forEach(transaction ->
                        faults.add("transaction %d was acknowledged and is gone".formatted(transaction)));
        jdbc.sql("shutdown immediately").update();
        Files.delete(image.file());
        return faults;
    }

    private record Image(Path file, Set<Integer> acknowledged) {}

    private final class Writers implements AutoCloseable {

        private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);
        private final List<Future<?>> running = new ArrayList<>();
        private volatile boolean closed;

        Writers(DataSource database) {
            FileCompaction compaction = new FileCompaction(database);
            running.add(threads.submit(() -> {
                while (!closed) {
                    compaction.compact();
                    Thread.sleep(50);
                }
                return null;
            }));
            for (int writer = 0; writer < WRITERS; writer++) {
                running.add(threads.submit(() -> {
                    while (!closed) {
                        write(database);
                    }
                    return null;
                }));
            }
        }

        Image nextImage() throws Exception {
            CompletableFuture<Image> image = new CompletableFuture<>();
            CrashImages.takeNext(file -> image.complete(new Image(file, Set.copyOf(acknowledged))));
            return image.get();
        }

        private void write(DataSource database) throws SQLException {
            int transaction = transactions.incrementAndGet();
            try (Connection connection = database.getConnection()) {
                for (int row = 0; row < ROWS_OF_A_TRANSACTION; row++) {
                    int table = ThreadLocalRandom.current().nextInt(TABLES);
                    try (PreparedStatement insert =
                            connection.prepareStatement("insert into rows_" + table + " values (?, ?)")) {
                        insert.setLong(1, transaction * 100L + row);
                        insert.setString(2, "filling".repeat(20));
                        insert.executeUpdate();
                    }
                }
                connection.commit();
            }
            acknowledged.add(transaction);
        }

        @Override
        public void close() throws Exception {
            closed = true;
            for (Future<?> writer : running) {
                writer.get();
            }
            threads.shutdown();
        }
    }
}
