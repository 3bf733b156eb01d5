package dev.mendflow.api.replay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that answers for one case as the real one does: which task follows which answer, and in which phase. */
final class PretendDesk implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final List<String> happened = new ArrayList<>();
    private String phase = "REPORTED";
    private String open = "";
    private int task;

    PretendDesk() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Commands in their order, tasks by element and outcome, others by their path. */
    synchronized List<String> happened() {
        return List.copyOf(happened);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        String path = exchange.getRequestURI().getPath();
        boolean asked = exchange.getRequestMethod().equals("GET");
        Object answer = asked ? read(path) : command(path, body);
        byte[] bytes = JSON.writeValueAsBytes(answer);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Object read(String path) {
        if (path.equals("/api/tasks")) {
            return Map.of("items", open.isEmpty() ? List.of() : List.of(Map.of("key", "" + task, "element", open)));
        }
        return Map.of("phase", phase);
    }

    private Object command(String path, JsonNode body) {
        String verb = path.substring(path.lastIndexOf('/') + 1);
        switch (verb) {
            case "cases" -> next("ASSESSING", "ConfirmAssessment");
            case "complete" -> complete(body.path("variables"));
            case "feedback" -> feedback(body.path("solved").asBoolean());
            case "redispatch" -> next("DISPATCHING", "AcceptJob");
            default -> {}
        }
        if (!verb.equals("complete")) {
            happened.add(verb);
        }
        return Map.of("number", "SC-2026-000001");
    }

    private void complete(JsonNode answers) {
        String outcome = answers.isEmpty() ? "" : answers.iterator().next().asString();
        happened.add(open);
        switch (open) {
            case "ConfirmAssessment" ->
                next(
                        answers.path("mode").asString().equals("REMOTE") ? "REPAIRING" : "DISPATCHING",
                        answers.path("mode").asString().equals("REMOTE") ? "RepairRemotely" : "AcceptJob");
            case "AcceptJob" -> next("REPAIRING", "CarryOutRepair");
            case "CarryOutRepair", "RepairRemotely" ->
                next(
                        outcome.equals("REPAIRED") ? "FEEDBACK" : "DISPATCHING",
                        outcome.equals("REPAIRED") ? "" : "AcceptJob");
            case "CallBackCustomer" ->
                next(
                        outcome.equals("REOPEN") ? "ASSESSING" : "CLOSED",
                        outcome.equals("REOPEN") ? "ConfirmAssessment" : "");
            default -> throw new IllegalStateException("nothing is open");
        }
    }

    private void feedback(boolean solved) {
        next(solved ? "CLOSED" : "FEEDBACK", solved ? "" : "CallBackCustomer");
    }

    private void next(String nextPhase, String nextTask) {
        phase = nextPhase;
        open = nextTask;
        task++;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
