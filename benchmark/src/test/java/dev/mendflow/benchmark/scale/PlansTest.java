package dev.mendflow.benchmark.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is asked all day is found by an index that leads to it: no large table is read whole, and none by way of an index that
 * leads past most of it. The program is asked over HTTP and its own queries are explained, so that none is forgotten.
 */
class PlansTest {

    private static final StoreSize SIZE = StoreSize.ofCases(4_000);
    private static final long LARGE = 1_000;
    /** What is open is a twentieth; a list or a count may look at that, but not at what was closed long ago. */
    private static final long MOST = 1_000;

    /** How many sums a year has does not depend on the cases; the cases behind a figure are picked along an index in their order. */
    private static final Map<String, Long> MORE =
            Map.of("kpi_day", Long.MAX_VALUE, "kpi_week", Long.MAX_VALUE, "kpi_fact", 5_000L);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    private final Witness witness = new Witness();
    private final Map<String, String> offences = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void noQuestionReadsALargeTableWhole(String kind) throws Exception {
        try (Store store = Store.open(kind, home)) {
            new FilledStore(SIZE, Clock.systemUTC().instant()).fill(store.forFilling());
            store.settle();

            try (Program program = Program.on(store, witness);
                    Plans plans = new Plans(store)) {
                program.awaitKeyFigures();
                witness.standBeside(program.database());
                plans.asIfFiftyTimesAsLarge();
                askAll(new Asking(program), program, plans);
            }
        }

        assertThat(offences.values()).isEmpty();
    }

    private void askAll(Asking asking, Program program, Plans plans) throws Exception {
        Map<String, Long> sizes = plans.sizes();
        for (Question wanted : Questions.all(asking.openCases(), LocalDate.now(Clock.systemUTC()))) {
            Question question = asking.findPage(wanted.page() > 2 ? wanted.page(2) : wanted);
            if (question != null) {
                ask(question, program);
                explain(question.name(), plans, sizes);
            }
        }
    }

    private void ask(Question question, Program program) throws IOException, InterruptedException {
        try (Browser browser = program.signIn(question.login())) {
            witness.forget();
            for (String address : question.addresses().stream().limit(3).toList()) {
                HttpResponse<String> answer = browser.get(address);
                assertThat(answer.statusCode()).as(address).isEqualTo(200);
            }
        }
    }

    private void explain(String question, Plans plans, Map<String, Long> sizes) throws SQLException {
        for (var query : witness.queries().entrySet()) {
            String sql = query.getKey().replaceAll("\\s+", " ");
            for (Plans.Visit visit : plans.of(query.getKey(), query.getValue())) {
                long rows = sizes.getOrDefault(visit.table(), 0L);
                boolean many = visit.rows() > MORE.getOrDefault(visit.table(), MOST);
                if (rows > LARGE && (visit.whole() || many)) {
                    offences.putIfAbsent(
                            visit.table() + sql.substring(Math.max(0, sql.indexOf(" from "))),
                            "%s %d of %d rows of %s for %s:%n  %s"
                                    .formatted(
                                            visit.whole() ? "reads all," : "looks at",
                                            visit.rows(),
                                            rows,
                                            visit.table(),
                                            question,
                                            sql));
                }
            }
        }
    }
}
