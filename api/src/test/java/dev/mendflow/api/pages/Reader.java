package dev.mendflow.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody in front of a screen of some width who reads one language, and notices every error of a page. */
final class Reader implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final BrowserContext context;
    private final Page page;
    private final String name;
    private final String base;
    private final List<String> complaints = new ArrayList<>();

    Reader(Browser browser, String base, String language, int width) {
        this.base = base;
        name = language + "-" + width;
        context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language.equals("zh") ? "zh-CN" : "en-GB")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(width, width < 600 ? 844 : 800));
        context.setDefaultTimeout(60_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    Page page() {
        return page;
    }

    Reader opens(String path) {
        page.navigate(at(path));
        return this;
    }

    String at(String path) {
        return base + path;
    }

    void signsIn(String login, String password) {
        signIn(page, login, password);
    }

    private static void signIn(Page page, String login, String password) {
        page.locator("#username").fill(login);
        page.locator("#password").fill(password);
        page.locator("main button[type=submit]").click();
    }

    /** The page hears that something changed and asks for its parts again, as it does when others work. */
    void hearsOfAChange() {
        page.evaluate("() => document.body.dispatchEvent(new CustomEvent('changed'))");
    }

    /** The session is over, which the browser does not know yet. */
    void sessionEnds() {
        context.addCookies(context.cookies().stream()
                .filter(cookie -> cookie.name.equals("mendflow-session"))
                .map(cookie -> new Cookie(cookie.name, "over")
                        .setDomain(cookie.domain)
                        .setPath(cookie.path)
                        .setHttpOnly(true))
                .toList());
    }

    /** Signs in again beside the page, which stays as it is. */
    void signsInBeside(String login, String password) {
        Page other = context.newPage();
        other.navigate(at("/login"));
        signIn(other, login, password);
        other.waitForURL(address -> !address.contains("/login"));
        other.close();
    }

    /** Keeps what the reader sees; makes sure that it fits the width of the screen and shuts nobody out. */
    void keeps(String what) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(what + "-" + name + ".png"))
                .setFullPage(true));
        Object tooWide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        assertThat(tooWide).as("%s is wider than the screen of %s", what, name).isEqualTo(false);
        Accessibility.check(page, what + " of " + name);
    }

    void hasSeenNoError() {
        assertThat(complaints).isEmpty();
    }

    /** What a browser says by itself of an answer that was provoked does not count. */
    void hasSeenNothingBut(String provoked) {
        assertThat(complaints).allMatch(complaint -> complaint.contains(provoked));
    }

    @Override
    public void close() {
        context.close();
    }
}
