package dev.mendflow.engine.readmodel;

import com.zaxxer.hikari.HikariDataSource;
import dev.mendflow.engine.broker.EngineReadiness;
import dev.mendflow.engine.broker.KnownReadiness;
import io.camunda.client.CamundaClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The reading side of the engine on a database of its own, put together as in the product but without an engine. */
public final class ReadModel implements AutoCloseable {

    public static final String SECRET = "a secret for tests only";

    private static final CamundaClient NOBODY = CamundaClient.newClientBuilder()
            .grpcAddress(URI.create("http://127.0.0.1:1"))
            .restAddress(URI.create("http://127.0.0.1:1"))
            .preferRestOverGrpc(false)
            .build();

    private final HikariDataSource database;
    private final AnnotationConfigApplicationContext context;

    private ReadModel(HikariDataSource database, CamundaClient client) {
        this.database = database;
        this.context = new AnnotationConfigApplicationContext();
        TestPropertyValues.of("mendflow.engine.ingest-secret=" + SECRET, "mendflow.engine.canary-interval=500ms")
                .applyTo(context);
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(Clock.class, MutableClock::new);
        context.registerBean(EngineReadiness.class, KnownReadiness::ready);
        context.registerBean("engine", CamundaClient.class, () -> client, bean -> bean.setDestroyMethodName(""));
        context.register(Infrastructure.class);
        context.scan(
                "dev.mendflow.engine.records",
                "dev.mendflow.engine.inbox",
                "dev.mendflow.engine.oversight",
                "dev.mendflow.engine.command",
                "dev.mendflow.engine.jobs");
        context.refresh();
    }

    /** An empty read model whose commands find no engine. */
    public static ReadModel on(Database database) {
        return on(database.fresh());
    }

    /** A read model on this database whose commands find no engine. */
    public static ReadModel on(HikariDataSource database) {
        return new ReadModel(database, NOBODY);
    }

    /** An empty read model whose commands go to this engine. */
    public static ReadModel of(CamundaClient engine) {
        return new ReadModel(Database.H2.fresh(), engine);
    }

    /** A part of the product. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** The clock everything here goes by. */
    public MutableClock clock() {
        return (MutableClock) context.getBean(Clock.class);
    }

    public JdbcTemplate jdbc() {
        return context.getBean(JdbcTemplate.class);
    }

    /** All rows that records have made, as texts by table, to be compared. */
    public Map<String, String> rows() {
        Map<String, String> rows = new TreeMap<>();
        for (String table : tables()) {
            if (!table.equals("engine_position") && !table.equals("engine_refusal")) {
                rows.put(table, content(table));
            }
        }
        return rows;
    }

    /** Empty again, as if nothing had ever come. */
    public void forget() {
        tables().forEach(table -> jdbc().execute("truncate table " + table));
    }

    public int count(String table) {
        return jdbc().queryForObject("select count(*) from " + table, Integer.class);
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }

    private List<String> tables() {
        return jdbc().queryForList(
                        "select lower(table_name) from information_schema.tables"
                                + " where lower(table_name) like 'engine%'",
                        String.class);
    }

    private String content(String table) {
        return jdbc().queryForList("select * from " + table).stream()
                .map(row -> {
                    row.remove("stored_at");
                    row.remove("STORED_AT");
                    return new TreeMap<>(row).toString().toLowerCase(Locale.ROOT);
                })
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /** What the parts stand on, given a database. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Infrastructure {

        @Bean
        JdbcTemplate jdbcTemplate(DataSource source) {
            return new JdbcTemplate(source);
        }

        @Bean
        NamedParameterJdbcTemplate namedParameterJdbcTemplate(JdbcTemplate jdbc) {
            return new NamedParameterJdbcTemplate(jdbc);
        }

        @Bean
        JdbcClient jdbcClient(NamedParameterJdbcTemplate jdbc) {
            return JdbcClient.create(jdbc);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource source) {
            return new JdbcTransactionManager(source);
        }

        @Bean
        MeterRegistry meterRegistry() {
            return new SimpleMeterRegistry();
        }
    }
}
