package dev.mendflow.engine.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Who the embedded engine is: kept beside its data, so that a wiped directory is another engine.
 *
 * @param engineId made with the data directory
 * @param epoch how often the data was restored from a backup, from 1
 * @param secret what the exporter presents; readable by the owner only
 */
record EngineIdentity(String engineId, int epoch, String secret) {

    static EngineIdentity in(Path directory) {
        try {
            Files.createDirectories(directory);
            return new EngineIdentity(
                    kept(directory.resolve("engine-id"), () -> UUID.randomUUID().toString()),
                    Integer.parseInt(kept(directory.resolve("epoch"), () -> "1")),
                    kept(directory.resolve("ingest-secret"), EngineIdentity::random));
        } catch (IOException e) {
            throw new UncheckedIOException("The engine's identity cannot be kept in " + directory, e);
        }
    }

    private static String kept(Path file, Supplier<String> fresh) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        String text = fresh.get();
        Path whole = Files.createTempFile(
                file.toAbsolutePath().getParent(), file.getFileName().toString(), ".tmp");
        if (whole.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(whole, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(whole, text);
        Files.move(whole, file);
        return text;
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Without the secret, so that it reaches no log. */
    @Override
    public String toString() {
        return engineId + " epoch " + epoch;
    }
}
