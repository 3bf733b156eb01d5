package dev.mendflow.api.setaside;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refused messages, the first to be refused first.
 *
 * @param next the cursor of the next page, null on the last
 */
public record RefusedMessagePage(
        List<RefusedMessageView> items, @Nullable String next) {

    public RefusedMessagePage {
        items = List.copyOf(items);
    }
}
