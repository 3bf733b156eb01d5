package dev.mendflow.engine.exporter;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An ingest on the loopback address that answers as the test wants it to. */
final class TestIngest implements AutoCloseable {

    private static final Pattern POSITION = Pattern.compile("\"position\":(\\d+)");

    final List<List<String>> requests = new CopyOnWriteArrayList<>();
    final List<String> committed = new CopyOnWriteArrayList<>();
    final List<String> secrets = new CopyOnWriteArrayList<>();
    /** The status for a batch; 200 commits it. */
    volatile Function<List<String>, Integer> status = lines -> 200;
    /** What it says on 200, when that is not the last position. */
    volatile long claims = -1;

    private final HttpServer server;

    TestIngest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/engine/records";
    }

    List<Long> committedPositions() {
        return committed.stream().map(TestIngest::position).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        List<String> lines = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        requests.add(lines);
        secrets.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-Ingest-Secret")));
        int answer = status.apply(lines);
        if (answer == 200) {
            committed.addAll(lines);
        }
        long last = committed.isEmpty() ? -1 : position(committed.getLast());
        byte[] body = ("{\"position\":" + Math.max(last, claims) + "}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    List<List<String>> batches() {
        List<List<String>> batches = new ArrayList<>(requests);
        batches.removeIf(List::isEmpty);
        return batches;
    }

    static long position(String line) {
        Matcher position = POSITION.matcher(line);
        return position.find() ? Long.parseLong(position.group(1)) : -1;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
