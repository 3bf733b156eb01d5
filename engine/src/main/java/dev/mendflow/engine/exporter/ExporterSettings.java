package dev.mendflow.engine.exporter;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of the exporter as the broker's configuration gives them: single lower-case words, values as text.
 *
 * @param url where records are posted
 * @param engineId the identity of the engine's data
 * @param epoch how often that data was restored from a backup
 * @param ingestSecret what the ingest asks for; named so that the broker masks it where it shows its configuration
 * @param batchSize records in one request at most
 * @param batchBytes bytes in one request at most, but for a single record that is larger
 * @param parentPidFile names the process that the broker belongs to, or null for a broker that stands alone
 * @param orphanPatience how long nobody has to have answered before a broker whose process is gone ends
 */
record ExporterSettings(
        URI url,
        String engineId,
        int epoch,
        String ingestSecret,
        int batchSize,
        int batchBytes,
        @Nullable Path parentPidFile,
        Duration orphanPatience) {

    /** @throws IllegalArgumentException naming the argument that is missing or malformed; the broker then refuses to start */
    static ExporterSettings from(Map<String, Object> arguments) {
        URI url = URI.create(required(arguments, "url"));
        if (!"http".equals(url.getScheme()) && !"https".equals(url.getScheme())) {
            throw new IllegalArgumentException("Exporter argument url has to start with http:// or https://: " + url);
        }
        String parent = text(arguments, "parentpidfile", "");
        return new ExporterSettings(
                url,
                required(arguments, "engineid"),
                number(arguments, "epoch", 1),
                text(arguments, "ingestsecret", ""),
                number(arguments, "batchsize", 500),
                number(arguments, "batchbytes", 1 << 20),
                parent.isEmpty() ? null : Path.of(parent),
                Duration.ofSeconds(number(arguments, "orphanseconds", 600)));
    }

    private static String required(Map<String, Object> arguments, String name) {
        String text = text(arguments, name, "");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("Exporter argument " + name + " is missing");
        }
        return text;
    }

    private static int number(Map<String, Object> arguments, String name, int otherwise) {
        String text = text(arguments, name, Integer.toString(otherwise));
        int number;
        try {
            number = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Exporter argument " + name + " is not a whole number: " + text, e);
        }
        if (number < 1) {
            throw new IllegalArgumentException("Exporter argument " + name + " has to be at least 1: " + number);
        }
        return number;
    }

    private static String text(Map<String, Object> arguments, String name, String otherwise) {
        Object argument = arguments.get(name);
        return argument == null ? otherwise : argument.toString().trim();
    }
}
