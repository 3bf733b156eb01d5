package dev.mendflow.api.pages;

import static org.awaitility.Awaitility.await;

import dev.mendflow.engine.broker.EngineReadiness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** The engine of the program does not answer until this is closed. */
final class EngineHeldDown implements AutoCloseable {

    private final EngineReadiness engine;
    private final long halted;

    private EngineHeldDown(EngineReadiness engine, long halted) {
        this.engine = engine;
        this.halted = halted;
        signal("-STOP");
    }

    /** It was killed, and the one that took its place is halted. */
    static EngineHeldDown killed(EngineReadiness engine) {
        long killed = engine.state().pid();
        ProcessHandle.of(killed).ifPresent(ProcessHandle::destroyForcibly);
        return new EngineHeldDown(
                engine,
                await().atMost(Duration.ofSeconds(30))
                        .until(
                                () -> engine.state().pid(),
                                pid -> pid != killed && ProcessHandle.of(pid).isPresent()));
    }

    /** It lives, listens, and says nothing. */
    static EngineHeldDown hanging(EngineReadiness engine) {
        return new EngineHeldDown(engine, engine.state().pid());
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
