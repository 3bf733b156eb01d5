package dev.mendflow.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Counts words that hardly anybody may find in a log: secrets, and what customers say (I12). */
final class PrivateWords {

    private final Map<String, Integer> words;

    /** @param words how often each may be found in all logs together */
    PrivateWords(Map<String, Integer> words) {
        this.words = words;
    }

    List<String> violations(Path home) throws IOException {
        List<String> violations = new ArrayList<>();
        for (Map.Entry<String, Integer> word : words.entrySet()) {
            List<Path> found = new ArrayList<>();
            try (Stream<Path> files = Files.walk(home)) {
                for (Path log :
                        files.filter(file -> file.toString().endsWith(".log")).toList()) {
                    // One byte is one character, so that any file can be read; the words are plain ASCII.
                    String text = Files.readString(log, StandardCharsets.ISO_8859_1);
                    for (int at = text.indexOf(word.getKey()); at >= 0; at = text.indexOf(word.getKey(), at + 1)) {
                        found.add(home.relativize(log));
                    }
                }
            }
            if (found.size() > word.getValue()) {
                violations.add("I12 %s... is in %s".formatted(word.getKey().substring(0, 4), found));
            }
        }
        return violations;
    }
}
