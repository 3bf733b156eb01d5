package dev.mendflow.benchmark;

import dev.mendflow.api.replay.Credentials;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * What the command line asked for.
 *
 * @param url the server to put under load
 * @param data its data directory, for the credentials and the bytes on disk
 * @param length of each stretch of load
 * @param concurrencies cases at a time, one stretch for each
 * @param rates cases a second, one stretch for each
 * @param rounds how often each stretch is run; the table has the median
 * @param clocks open clocks of a storm
 * @param results the file to write
 */
record BenchmarkOptions(
        URI url,
        Path data,
        Duration length,
        List<Integer> concurrencies,
        List<Double> rates,
        int rounds,
        int clocks,
        Path results) {

    static BenchmarkOptions parse(String[] args) {
        return new BenchmarkOptions(
                URI.create(option(args, "url", "http://localhost:8080")),
                Path.of(option(args, "data", "data")),
                Duration.ofSeconds(Long.parseLong(option(args, "seconds", "60"))),
                list(option(args, "concurrencies", "4,16,48"), Integer::valueOf),
                list(option(args, "rates", "1,2,5,20"), Double::valueOf),
                Integer.parseInt(option(args, "rounds", "3")),
                Integer.parseInt(option(args, "clocks", "20000")),
                Path.of(option(args, "results", "benchmark/RESULTS.md")));
    }

    Credentials credentials() throws IOException {
        return Credentials.from(data.resolve("credentials.txt"), "admin");
    }

    private static <T> List<T> list(String text, Function<String, T> number) {
        return Arrays.stream(text.split(",")).map(number).toList();
    }

    private static String option(String[] args, String name, String otherwise) {
        String prefix = "--" + name + "=";
        return Arrays.stream(args)
                .filter(arg -> arg.startsWith(prefix))
                .map(arg -> arg.substring(prefix.length()))
                .findFirst()
                .orElse(otherwise);
    }
}
