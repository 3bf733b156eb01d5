package dev.mendflow.api.setaside;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dead letters in the order of their places.
 *
 * @param next the cursor of the next page, null on the last
 */
public record DeadLetterPage(
        List<DeadLetterView> items, @Nullable String next) {

    public DeadLetterPage {
        items = List.copyOf(items);
    }
}
