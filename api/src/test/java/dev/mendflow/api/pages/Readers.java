package dev.mendflow.api.pages;

import com.microsoft.playwright.Browser;
import dev.mendflow.api.Http;
import dev.mendflow.api.People;

/** The people of the tests in front of screens; each reader has a window and a session of their own. */
record Readers(Browser browser, int port, People people) {

    /** Somebody who has not signed in. */
    Reader visitor(String language, int width) {
        return new Reader(browser, "http://localhost:" + port, language, width);
    }

    /** Somebody who wanted this page, had to sign in first, and is there now. */
    Reader signedIn(String login, String path, String language, int width) {
        return signedIn(login, people.password(login), path, language, width);
    }

    Reader signedIn(String login, String password, String path, String language, int width) {
        Reader reader = visitor(language, width).opens(path);
        reader.signsIn(login, password);
        reader.page().waitForURL(address -> !address.contains("/login"));
        return reader;
    }

    /** The same person as a program. */
    Http as(String login) {
        return people.as(login, port);
    }
}
