package dev.mendflow.api.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a page asks for at these addresses gets no answer, as on a slow line, until this is closed. */
final class HeldBack implements AutoCloseable {

    private final Page page;
    private final Pattern addresses;
    private final List<Route> held = new ArrayList<>();

    HeldBack(Page page, String addresses) {
        this.page = page;
        this.addresses = Pattern.compile(".*" + addresses);
        page.route(this.addresses, held::add);
    }

    /** How often the page has asked so far. */
    int asked() {
        return held.size();
    }

    @Override
    public void close() {
        page.unroute(addresses);
        held.forEach(Route::resume);
    }
}
