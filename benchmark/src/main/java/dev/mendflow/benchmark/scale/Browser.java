package dev.mendflow.benchmark.scale;

import dev.mendflow.api.replay.Credentials;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who has signed in with the form and opens pages. */
final class Browser implements AutoCloseable {

    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern TURNED = Pattern.compile("value=\"([^\"]+)\"[^>]*name=\"_csrf\"");

    private final URI server;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    Browser(URI server, Credentials who) throws IOException, InterruptedException {
        this.server = server;
        String form = get("/login").body();
        String body = "username=%s&password=%s&_csrf=%s"
                .formatted(encoded(who.user()), encoded(who.password()), encoded(proof(form)));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(server.resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String to = answer.headers().firstValue("Location").orElse("/login?error");
        if (to.contains("error")) {
            throw new IllegalStateException("Nobody is let in as " + who);
        }
    }

    /** The page or the JSON at an address. */
    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        boolean data = address.startsWith("/api/");
        return http.send(
                HttpRequest.newBuilder(server.resolve(address))
                        .timeout(Duration.ofSeconds(60))
                        .header("Accept", data ? "application/json" : "text/html")
                        .header("Accept-Language", "zh")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String proof(String form) {
        for (Pattern pattern : new Pattern[] {PROOF, TURNED}) {
            Matcher found = pattern.matcher(form);
            if (found.find()) {
                return found.group(1);
            }
        }
        throw new IllegalStateException("No form to sign in with");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
