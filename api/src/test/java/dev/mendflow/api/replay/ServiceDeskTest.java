package dev.mendflow.api.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceDeskTest {

    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final List<Exchange> ledger = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/cases", this::busyAtFirst);
        server.createContext("/api/broken", HttpExchange::close);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aBusyServerIsAskedAgainWithTheSameKey() throws InterruptedException {
        try (ServiceDesk desk = desk(Duration.ofSeconds(20))) {
            Answer answer = desk.post("/api/cases", "log:A:report", Map.of("symptom", "OTHER"));

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.text("number")).isEqualTo("SC-2026-000001");
        }
        assertThat(keys).containsExactly("log:A:report", "log:A:report");
        assertThat(ledger).extracting(Exchange::status).containsExactly(503, 201);
        assertThat(ledger).extracting(Exchange::isAcknowledgement).containsExactly(false, true);
    }

    @Test
    void aBrokenConnectionIsReportedOnceThePatienceIsOver() throws InterruptedException {
        try (ServiceDesk desk = desk(Duration.ZERO)) {
            assertThat(desk.get("/api/broken").status()).isZero();
        }
    }

    private ServiceDesk desk(Duration patience) {
        URI url = URI.create("http://localhost:" + server.getAddress().getPort());
        return new ServiceDesk(url, new Credentials("admin", "secret"), patience, ledger::add);
    }

    private void busyAtFirst(HttpExchange exchange) throws IOException {
        keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        if (keys.size() == 1) {
            exchange.getResponseHeaders().add("Retry-After", "1");
            exchange.sendResponseHeaders(503, -1);
        } else {
            byte[] body = "{\"number\":\"SC-2026-000001\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(201, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
