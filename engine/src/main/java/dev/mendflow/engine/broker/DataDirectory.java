package dev.mendflow.engine.broker;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The engine's directory, held by one app at a time, and the small files beside the broker's data. */
class DataDirectory implements AutoCloseable {

    private static final String ONE_APP =
            "Stop the other app, or give this one a directory of its own with mendflow.engine.data-directory "
                    + "(and ports of its own with mendflow.engine.ports.*).";

    private final Path home;
    private final FileChannel lockFile;

    /** @throws EngineCannotStart when another app holds the directory or it cannot be written */
    DataDirectory(Path directory) {
        home = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
            lockFile = FileChannel.open(home.resolve("app.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked() == null) {
                lockFile.close();
                throw new EngineCannotStart("Another app uses the engine directory " + home, ONE_APP);
            }
        } catch (IOException e) {
            throw new EngineCannotStart(
                    "The engine directory " + home + " cannot be written: " + e.getMessage(),
                    "Name a directory that this user may write in mendflow.engine.data-directory.",
                    e);
        }
    }

    private @Nullable FileLock locked() throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    Path home() {
        return home;
    }

    Path parentPidFile() {
        return home.resolve("app.pid");
    }

    /** Reads who this engine is; a new directory becomes a new engine. */
    EngineIdentity identity() {
        String id = kept("engine-id", () -> UUID.randomUUID().toString());
        String epoch = kept("epoch", () -> "1");
        return new EngineIdentity(id, Integer.parseInt(epoch), kept("ingest-secret", DataDirectory::newSecret));
    }

    /** @throws EngineCannotStart when the data was written by a newer broker, which an older one would damage */
    void admit(Distribution distribution) {
        String written = kept("broker-version", distribution::version);
        if (BrokerVersion.isNewer(written, distribution.version())) {
            throw new EngineCannotStart(
                    "The engine data in " + home + " was written by broker " + written + ", newer than "
                            + distribution.version() + " in " + distribution.directory(),
                    "Use a broker of version " + written + " or newer, or restore a backup from before the upgrade.");
        }
        write(home.resolve("broker-version"), distribution.version());
    }

    /** From now on the broker belongs to this process. */
    void claimForThisProcess() {
        ProcessHandle self = ProcessHandle.current();
        Instant started = self.info().startInstant().orElse(Instant.EPOCH);
        write(parentPidFile(), self.pid() + " " + started);
    }

    Optional<LaunchState> lastLaunch() {
        Path file = home.resolve("broker.properties");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties properties = new Properties();
            properties.load(reader);
            return LaunchState.from(properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remember(LaunchState state) {
        try {
            Path fresh = home.resolve("broker.properties.tmp");
            try (Writer writer = Files.newBufferedWriter(fresh)) {
                state.asProperties().store(writer, "The broker that was started last");
            }
            Files.move(
                    fresh,
                    home.resolve("broker.properties"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lock goes with the channel. */
    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String kept(String name, Supplier<String> first) {
        Path file = home.resolve(name);
        if (!Files.exists(file)) {
            write(file, first.get());
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Readable by the owner only: one of these files is a secret, and none concerns anybody else. */
    private static void write(Path file, String text) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".tmp");
            Files.deleteIfExists(fresh);
            if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
                Files.createFile(
                        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String newSecret() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }
}
