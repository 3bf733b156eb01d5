package dev.mendflow.api.replay;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
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
                Path.of(option(args, "replay")
                        .filter(file -> !file.isBlank())
                        .orElseThrow(() -> new IllegalArgumentException("--replay wants a file"))),
                option(args, "speed").filter(speed -> !speed.equals("max")).map(ReplayOptions::speed),
                address(option(args, "url").orElse("http://localhost:8080")),
                password.isPresent()
                        ? new Credentials(user, password.get())
                        : Credentials.from(
                                option(args, "credentials").map(Path::of).orElse(CREDENTIALS), user),
                count(args, "limit", Integer.MAX_VALUE),
                count(args, "concurrency", 16),
                Duration.ofSeconds(count(args, "patience", 120)));
    }

    private static double speed(String text) {
        try {
            double speed = Double.parseDouble(text);
            if (speed > 0 && Double.isFinite(speed)) {
                return speed;
            }
        } catch (NumberFormatException word) {
            // Told below, in the words of the option.
        }
        throw new IllegalArgumentException("--speed=%s is neither a number above 0 nor max".formatted(text));
    }

    private static int count(String[] args, String name, int otherwise) {
        Optional<String> text = option(args, name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int count = Integer.parseInt(text.get());
            if (count > 0) {
                return count;
            }
        } catch (NumberFormatException word) {
            // Told below, in the words of the option.
        }
        throw new IllegalArgumentException("--%s=%s is not a whole number above 0".formatted(name, text.get()));
    }

    private static URI address(String text) {
        try {
            URI address = new URI(text);
            if (address.getHost() != null && String.valueOf(address.getScheme()).matches("https?")) {
                return address;
            }
        } catch (URISyntaxException broken) {
            // Told below, in the words of the option.
        }
        throw new IllegalArgumentException("--url=%s is not an address like http://localhost:8080".formatted(text));
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
