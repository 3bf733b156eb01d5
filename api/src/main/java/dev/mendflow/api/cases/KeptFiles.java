package dev.mendflow.api.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Files named by the digest of their content: written once, whole or not at all, and never changed. */
@Component
class KeptFiles {

    private final Path directory;

    KeptFiles(CaseSettings settings) {
        this.directory = settings.attachments();
    }

    /** Keeps the content on disk before anybody is told of it. */
    String keep(byte[] content) {
        String name = digest(content);
        write(path(name), content);
        return name;
    }

    /** What is made of a kept file, made once. */
    byte[] derived(String name, String kind, UnaryOperator<byte[]> made) {
        Path file = path(name + "-" + kind);
        if (!Files.exists(file)) {
            write(file, made.apply(read(name)));
        }
        return read(name + "-" + kind);
    }

    private static void write(Path file, byte[] content) {
        if (!Files.exists(file)) {
            try {
                Files.createDirectories(file.getParent());
                Path unfinished = Files.createTempFile(file.getParent(), "upload-", ".part");
                try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                    channel.write(ByteBuffer.wrap(content));
                    channel.force(true);
                }
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    byte[] read(String name) {
        try {
            return Files.readAllBytes(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path path(String name) {
        return directory.resolve(name.substring(0, 2)).resolve(name);
    }
}
