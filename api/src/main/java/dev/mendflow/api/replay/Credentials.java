package dev.mendflow.api.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A login and its password.
 *
 * @param user login name
 * @param password in clear text
 */
public record Credentials(String user, String password) {

    /**
     * The credentials of a user in the file that the first start of the program wrote.
     *
     * @param file lines that have the login and the password as two words, separated by blanks, {@code :} or {@code =}
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException when no line is about that user
     */
    public static Credentials from(Path file, String user) throws IOException {
        for (String line : Files.readAllLines(file)) {
            List<String> words =
                    List.of(line.replaceAll("[:=\\s]+", " ").strip().split(" "));
            int at = words.indexOf(user);
            if (at >= 0 && at + 1 < words.size()) {
                return new Credentials(user, words.get(at + 1));
            }
        }
        throw new IllegalArgumentException(file + " says nothing about " + user);
    }

    @Override
    public String toString() {
        return user;
    }
}
