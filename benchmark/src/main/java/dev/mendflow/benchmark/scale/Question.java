package dev.mendflow.benchmark.scale;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a reader asks the program.
 *
 * @param name as the table shows it
 * @param login who asks
 * @param addresses one after the other by turns, so that not all is answered from what was just read
 * @param page counts the pages from 1; the later ones are reached through {@code next} of the JSON answers
 */
record Question(String name, String login, List<String> addresses, int page) {

    static Question of(String name, String login, String... addresses) {
        return new Question(name, login, List.of(addresses), 1);
    }

    /** The same of each of these subjects. */
    static Question about(String name, String login, String prefix, List<String> subjects) {
        return new Question(
                name, login, subjects.stream().map(subject -> prefix + subject).toList(), 1);
    }

    /** The n-th page of this list. */
    Question page(int n) {
        return new Question(name + ", page " + n, login, addresses, n);
    }

    String address(int turn) {
        return addresses.get(turn % addresses.size());
    }

    /** The same address with the cursor of a later page. */
    static String withCursor(String address, @Nullable String cursor) {
        return cursor == null ? address : address + (address.contains("?") ? "&" : "?") + "cursor=" + cursor;
    }
}
