package dev.mendflow.api.notices;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notices, the newest first.
 *
 * @param unread how many the reader has not read, counted up to 100
 * @param next {@code before} of the next page, null on the last
 */
public record NoticePage(
        List<NoticeView> items, int unread, @Nullable Long next) {

    public NoticePage {
        items = List.copyOf(items);
    }
}
