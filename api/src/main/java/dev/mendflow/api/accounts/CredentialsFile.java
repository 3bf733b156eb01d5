package dev.mendflow.api.accounts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * The file through which the owner of the machine learns made-up passwords: `login=password` lines, readable by the owner only.
 * When a method returns the file is on the disk, whole; a crash before leaves the one of before.
 */
@Component
class CredentialsFile {

    private final Path file;

    CredentialsFile(AccountSettings settings) {
        this.file = settings.credentialsFile();
    }

    /** Begins with this line, and forgets what another database left behind. */
    synchronized void startOver(String login, String password) {
        try {
            replace(List.of(line(login, password)));
        } catch (IOException e) {
            throw new CredentialsNotKept(file, e);
        }
    }

    /** Keeps this line in the place of the one about the same login, or at the end. */
    synchronized void keep(String login, String password) {
        try {
            List<String> lines = new ArrayList<>(Files.exists(file) ? Files.readAllLines(file) : List.of());
            int before = 0;
            while (before < lines.size() && !lines.get(before).startsWith(login + "=")) {
                before++;
            }
            if (before < lines.size()) {
                lines.set(before, line(login, password));
            } else {
                lines.add(line(login, password));
            }
            replace(lines);
        } catch (IOException e) {
            throw new CredentialsNotKept(file, e);
        }
    }

    Path path() {
        return file;
    }

    private static String line(String login, String password) {
        return login + "=" + password;
    }

    private void replace(List<String> lines) throws IOException {
        Path directory = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(directory);
        Path fresh = directory.resolve(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        create(fresh);
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer text = ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            while (text.hasRemaining()) {
                channel.write(text);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (hasOwners()) {
            try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    private static void create(Path fresh) throws IOException {
        if (hasOwners()) {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(fresh);
        }
    }

    private static boolean hasOwners() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
