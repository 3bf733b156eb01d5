package dev.mendflow.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who has signed in at the pages and reads what the server renders, without a browser. */
public final class PageVisitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String base;

    private PageVisitor(int port) {
        this.base = "http://localhost:" + port;
    }

    public static PageVisitor at(int port, String login, String password) {
        var visitor = new PageVisitor(port);
        var form = CSRF.matcher(visitor.reads("/login", "en"));
        if (!form.find()) {
            throw new IllegalStateException("The page to sign in has no token");
        }
        visitor.send(HttpRequest.newBuilder(URI.create(visitor.base + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=%s&password=%s&_csrf=%s"
                        .formatted(encoded(login), encoded(password), encoded(form.group(1))))));
        return visitor;
    }

    /** What a page says in a language. */
    public String reads(String path, String language) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", language));
    }

    /** The session as another page of the same browser would send it along: cookies, and nothing that proves who made the call. */
    public Http session(int port) {
        return Http.at(port).with("Cookie", cookieHeader());
    }

    /** The proof that a page of ours carries for the calls that its script makes. */
    public String token() {
        var token = TOKEN.matcher(reads("/notices", "en"));
        if (!token.find()) {
            throw new IllegalStateException("The page has no token");
        }
        return token.group(1);
    }

    /** The cookies are kept by hand: a library would keep those back that are meant for TLS. */
    private String send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
