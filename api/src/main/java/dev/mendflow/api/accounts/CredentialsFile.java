package dev.mendflow.api.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.stereotype.Component;

/** The file through which the owner of the machine learns made-up passwords: `login=password` lines, readable by the owner only. */
@Component
class CredentialsFile {

    private final Path file;

    CredentialsFile(AccountSettings settings) {
        this.file = settings.credentialsFile();
    }

    /** Forgets what another database left behind. */
    synchronized void startOver() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void append(String login, String password) {
        try {
            if (!Files.exists(file)) {
                create();
            }
            Files.writeString(file, login + "=" + password + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("The credentials file cannot be written: " + file, e);
        }
    }

    Path path() {
        return file;
    }

    private void create() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
