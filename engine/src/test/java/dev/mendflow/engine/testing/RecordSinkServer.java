package dev.mendflow.engine.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Stands where the app's ingest would be: puts the records on a list and, when asked to, hands them on to a real ingest. */
public final class RecordSinkServer {

    private static final List<String> HEADERS =
            List.of("Content-Type", "X-Engine-Id", "X-Engine-Epoch", "X-Partition-Id", "X-Ingest-Secret");

    private final RecordedStream records;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile @Nullable URI ingest;

    /** Listens on a free port of the loopback address until the JVM ends. */
    public RecordSinkServer(RecordedStream records) {
        this.records = records;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "record-sink");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/engine/records", this::answer);
        server.start();
    }

    /** Where an exporter has to post. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/engine/records");
    }

    void forwardTo(@Nullable URI url) {
        ingest = url;
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        int partition = Integer.parseInt(exchange.getRequestHeaders().getFirst("X-Partition-Id"));
        long position = records.append(
                partition, new String(body, StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()));
        URI url = ingest;
        if (url == null) {
            reply(exchange, 200, "{\"position\":" + position + "}");
        } else {
            forward(exchange, url, body);
        }
    }

    private void forward(HttpExchange exchange, URI url, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        HEADERS.forEach(
                name -> request.header(name, exchange.getRequestHeaders().getFirst(name)));
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            reply(exchange, response.statusCode(), response.body());
        } catch (IOException e) {
            reply(exchange, 503, "the ingest does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            reply(exchange, 503, "interrupted");
        }
    }

    private static void reply(HttpExchange exchange, int status, String answer) throws IOException {
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
