package dev.mendflow.api.pages.inbox;

import dev.mendflow.api.views.ViewLine;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A kept view as the page offers it.
 *
 * @param address where it leads
 * @param current whether the page shows just that
 */
record ViewChip(
        UUID id,
        String name,
        String owner,
        boolean shared,
        boolean mine,
        boolean mayChange,
        String address,
        boolean current) {

    static ViewChip of(ViewLine view, InboxFilter shown) {
        Map<String, String> words = view.question().words();
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/inbox");
        words.forEach((name, word) -> address.queryParam(name, "{" + name + "}"));
        Map<String, String> showing = new HashMap<>(shown.words());
        showing.put("view", String.valueOf(shown.view()));
        return new ViewChip(
                view.id(),
                view.name(),
                view.owner(),
                view.shared(),
                view.mine(),
                view.mayChange(),
                address.encode().buildAndExpand(words).toUriString(),
                showing.equals(words));
    }
}
