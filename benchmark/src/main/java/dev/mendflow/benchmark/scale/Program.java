package dev.mendflow.benchmark.scale;

import dev.mendflow.Mendflow;
import dev.mendflow.api.replay.Credentials;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole program on a filled store, as an installation whose engine is away: all that is read is in the store. */
final class Program implements AutoCloseable {

    private static final String NOBODY = "http://127.0.0.1:1";

    private final ConfigurableApplicationContext context;
    private final Path data;
    private final JdbcTemplate figures;

    private Program(ConfigurableApplicationContext context, Path data) {
        this.context = context;
        this.data = data;
        this.figures = new JdbcTemplate(database());
    }

    /** @param more see each bean of the program as it is made */
    static Program on(Store store, BeanPostProcessor... more) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Mendflow.class)
                .initializers(made -> List.of(more).forEach(made.getBeanFactory()::addBeanPostProcessor))
                .profiles("demo")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + store.url(),
                        "--spring.datasource.username=" + store.user(),
                        "--mendflow.data-directory=" + store.home(),
                        "--mendflow.engine.mode=external",
                        "--mendflow.engine.gateway-address=" + NOBODY,
                        "--mendflow.engine.rest-address=" + NOBODY,
                        "--mendflow.service-levels.sweep-interval=1h");
        return new Program(context, store.home());
    }

    Browser signIn(String login) throws IOException, InterruptedException {
        return new Browser(address(), Credentials.from(data.resolve("credentials.txt"), login));
    }

    /** Waits until the program has counted the cases that were written past it, which takes it some minutes the first time. */
    void awaitKeyFigures() throws IOException, InterruptedException {
        try (Browser manager = signIn("m-sun")) {
            while (!manager.get("/api/kpis").body().contains("\"complete\":true")) {
                Thread.sleep(Duration.ofSeconds(1));
            }
        }
    }

    /**
     * Makes the program find its key figures anew, as when a case has been counted: it keeps them until then, and H2 keeps the last
     * result of a query while nothing is written to its tables.
     */
    void countOneMore() {
        figures.update("update kpi_turn set counted = counted + 1");
        figures.update("update kpi_backlog set cases = cases where dimension = 'DAY'");
        for (String sums : List.of("kpi_day", "kpi_week")) {
            figures.update("update " + sums + " set cases = cases where dimension = 'DAY' and on_day ="
                    + " (select max(on_day) from " + sums + " where dimension = 'DAY')");
        }
    }

    /** As the program uses it. */
    DataSource database() {
        return context.getBean(DataSource.class);
    }

    private URI address() {
        var server = Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer());
        return URI.create("http://localhost:" + server.getPort());
    }

    @Override
    public void close() {
        context.close();
    }
}
