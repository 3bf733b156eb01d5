package dev.mendflow.engine.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.engine.readmodel.Database;
import dev.mendflow.engine.readmodel.GoldenStream;
import dev.mendflow.engine.readmodel.ReadModel;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says how fast records become rows. It is a figure, not a judgement: machines differ. */
class ThroughputTest {

    private static final Logger log = LoggerFactory.getLogger(ThroughputTest.class);
    private static final int ROUNDS = 40;
    private static final int BATCH = 500;
    private static final Pattern KEY = Pattern.compile("\\b2251799813(\\d{6})\\b");
    private static final Pattern POSITION = Pattern.compile("\"position\":\\s?(\\d+)");

    @ParameterizedTest
    @EnumSource(Database.class)
    void recordsBecomeRows(Database database, @TempDir Path directory) {
        List<String> stream = many();
        try (ReadModel model = ReadModel.on(database.durable(directory))) {
            Exporter exporter = new Exporter(model);
            exporter.send(stream.subList(0, stream.size() / 4));
            long start = System.nanoTime();
            long busySince = busy();

            int from = stream.size() / 4;
            for (int at = from; at < stream.size(); at += BATCH) {
                exporter.send(stream.subList(at, Math.min(stream.size(), at + BATCH)));
            }

            int records = stream.size() - from;
            log.info(
                    "{}: {} events, {} a second, {} a second of this thread's processor time",
                    database,
                    records,
                    Math.round(records / ((System.nanoTime() - start) / 1e9)),
                    Math.round(records / ((busy() - busySince) / 1e9)));
            assertThat(model.part(DeadLetters.class).countOpen()).isZero();
            assertThat(model.count("engine_process_instance")).isGreaterThanOrEqualTo(ROUNDS);
        }
    }

    private static long busy() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** The recorded stream over and over, each time with other keys and later positions. */
    private static List<String> many() {
        List<String> once = GoldenStream.lines().stream()
                .filter(line -> line.replace(" ", "").contains("\"recordType\":\"EVENT\""))
                .toList();
        List<String> all = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < once.size(); i++) {
                all.add(moved(once.get(i), round, (long) round * 1_000_000));
            }
        }
        return all;
    }

    private static String moved(String line, int round, long by) {
        String keys = KEY.matcher(line).replaceAll(match -> "22517998" + (13 + round) + match.group(1));
        Matcher position = POSITION.matcher(keys);
        StringBuilder moved = new StringBuilder();
        int last = 0;
        while (position.find()) {
            moved.append(keys, last, position.start(1)).append(Long.parseLong(position.group(1)) + by);
            last = position.end(1);
        }
        return moved.append(keys.substring(last)).toString();
    }
}
