package dev.mendflow.benchmark.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Fills stores, starts the program on each, asks everything and writes what it took. */
public final class Scale {

    private static final Logger log = LoggerFactory.getLogger(Scale.class);
    private static final String FILLED = "filled.txt";

    private final ScaleOptions options;
    private final ScaleTable table;

    private Scale(ScaleOptions options) {
        this.options = options;
        this.table = new ScaleTable(options);
    }

    /** Measures what the options ask for. */
    public static void main(String[] args) throws Exception {
        new Scale(ScaleOptions.parse(args)).run();
    }

    private void run() throws IOException, SQLException, InterruptedException {
        for (String kind : options.databases()) {
            Path home = options.home().resolve(kind + "-" + options.size().cases());
            if (options.fresh()) {
                FileSystemUtils.deleteRecursively(home);
            }
            try (Store store = Store.open(kind, home)) {
                if (Files.notExists(home.resolve(FILLED))) {
                    fill(store);
                }
                if (options.rounds() > 0) {
                    try (Program program = Program.on(store)) {
                        program.awaitKeyFigures();
                        ask(store.toString(), new Asking(program));
                    }
                }
            }
        }
        if (options.rounds() > 0) {
            table.write();
        }
    }

    private void fill(Store store) throws IOException, SQLException {
        Clock clock = Clock.systemUTC();
        long start = System.nanoTime();
        store.prepare();
        Map<String, Long> rows = new FilledStore(options.size(), clock.instant()).fill(store.forFilling());
        store.settle();
        long all = rows.values().stream().mapToLong(Long::longValue).sum();
        log.info("{}: {} rows in {}", store, all, Duration.ofNanos(System.nanoTime() - start));
        Files.writeString(store.home().resolve(FILLED), rows + "\n");
    }

    private void ask(String database, Asking asking) throws IOException, InterruptedException {
        List<Question> questions = Questions.all(asking.openCases(), LocalDate.now(Clock.systemUTC())).stream()
                .filter(question -> question.name().contains(options.only()))
                .toList();
        for (int round = 1; round <= options.rounds(); round++) {
            for (Question wanted : questions) {
                Question question = asking.findPage(wanted);
                if (question == null) {
                    log.warn("{}: there is no {}", database, wanted.name());
                    continue;
                }
                for (int callers : options.callers()) {
                    List<Double> answers = asking.ask(question, callers, options.repetitions());
                    table.add(database, question.name(), callers, answers);
                    log.info("{}, {} at a time: {}", database, callers, ScaleTable.said(question.name(), answers));
                }
            }
        }
    }
}
