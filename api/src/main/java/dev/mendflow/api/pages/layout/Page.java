package dev.mendflow.api.pages.layout;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around each page needs to know.
 *
 * @param language {@code zh} or {@code en}
 * @param name who is signed in, null for a visitor
 * @param staff whether the visitor works here, so that navigation and live updates are shown
 * @param unread how many notices they have not read, counted up to 100
 * @param engineAway since when the engine has not answered, null when it does and for customers, who do not wait for it
 * @param sections the entries of the navigation that this person may open
 * @param inChinese address of this same page in Chinese
 * @param inEnglish address of this same page in English
 */
public record Page(
        String language,
        @Nullable String name,
        boolean staff,
        int unread,
        @Nullable Instant engineAway,
        List<Section> sections,
        String inChinese,
        String inEnglish) {

    public Page {
        sections = List.copyOf(sections);
    }
}
