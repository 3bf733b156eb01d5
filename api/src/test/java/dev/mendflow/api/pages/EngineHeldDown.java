package dev.mendflow.api.pages;

import static org.awaitility.Awaitility.await;

import dev.mendflow.engine.broker.EngineReadiness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** The engine of the program was killed, and the one that took its place is halted until this is closed. */
final class EngineHeldDown implements AutoCloseable {

    private final EngineReadiness engine;
    private final long halted;

    EngineHeldDown(EngineReadiness engine) {
        this.engine = engine;
        long killed = engine.state().pid();
        ProcessHandle.of(killed).ifPresent(ProcessHandle::destroyForcibly);
        halted = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> engine.state().pid(),
                        pid -> pid != killed && ProcessHandle.of(pid).isPresent());
        signal("-STOP");
    }

    @Override
    public void close() {
        signal("-CONT");
        await().atMost(Duration.ofSeconds(120)).until(engine::isReady);
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", name, Long.toString(halted)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
