package dev.mendflow.api.replay;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the command line asked for.
 *
 * @param file the log
 * @param speed how many recorded seconds pass in one of ours; empty = as fast as the server answers
 * @param url the server
 * @param credentials who asks
 * @param limit how many cases at most
 * @param concurrency how many cases are worked on at the same time
 * @param patience how long one move of a case may take
 */
record ReplayOptions(
        Path file,
        Optional<Double> speed,
        URI url,
        Credentials credentials,
        int limit,
        int concurrency,
        Duration patience) {

    private static final String USER = "admin";
    private static final Path CREDENTIALS = Path.of("data", "credentials.txt");

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException when something is missing or not of its form
     * @throws IOException when the credentials are not given and their file cannot be read
     */
    static ReplayOptions parse(String[] args) throws IOException {
        String user = option(args, "user").orElse(USER);
        Optional<String> password = option(args, "password");
        return new ReplayOptions(
                Path.of(option(args, "replay").orElseThrow()),
                option(args, "speed").filter(speed -> !speed.equals("max")).map(Double::valueOf),
                URI.create(option(args, "url").orElse("http://localhost:8080")),
                password.isPresent()
                        ? new Credentials(user, password.get())
                        : Credentials.from(
                                option(args, "credentials").map(Path::of).orElse(CREDENTIALS), user),
                option(args, "limit").map(Integer::valueOf).orElse(Integer.MAX_VALUE),
                option(args, "concurrency").map(Integer::valueOf).orElse(16),
                Duration.ofSeconds(option(args, "patience").map(Long::valueOf).orElse(120L)));
    }

    /** The name of the log in keys and serials: its file and folder, so that two files of one name stay apart. */
    String log() {
        Path whole = file.toAbsolutePath().normalize();
        int names = whole.getNameCount();
        return whole.subpath(Math.max(0, names - 2), names).toString().replaceAll("\\W+", "-");
    }

    static Optional<String> option(String[] args, String name) {
        String prefix = "--" + name + "=";
        return Arrays.stream(args)
                .filter(arg -> arg.startsWith(prefix))
                .map(arg -> arg.substring(prefix.length()))
                .findFirst();
    }
}
