package dev.mendflow.api.servicelevels;

import static org.awaitility.Awaitility.await;

import dev.mendflow.engine.testing.EngineTime;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** Time as the program and its engine see it: it passes as it does, and can be moved for both or put wrong for one. */
final class TravelledTime extends Clock {

    private final Path broker;
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    /** @param broker the file in which the program keeps where its broker listens */
    TravelledTime(Path broker) {
        this.broker = broker;
    }

    /** Goes to that instant, where program and engine have the same time again; time does not go back. */
    void travelTo(Instant instant) {
        Duration step = Duration.between(instant(), instant);
        if (step.isPositive()) {
            EngineTime engine = engine();
            put(step);
            // A broker that was started again is back in the time of the machine.
            engine.advance(Duration.between(engine.now(), instant()));
        }
    }

    /** Both clocks are moved by as much, forth or back, whatever is between them. */
    void pass(Duration step) {
        EngineTime engine = engine();
        put(step);
        engine.advance(step);
    }

    /** The clock of the program is put forth or back; that of its engine is not. */
    void put(Duration step) {
        offset.updateAndGet(known -> known.plus(step));
    }

    private EngineTime engine() {
        var engine = new EngineTime(management());
        // The broker accepts work some seconds before it lets its clock be moved.
        await().atMost(Duration.ofMinutes(2))
                .ignoreException(UncheckedIOException.class)
                .until(() -> engine.now() != null);
        return engine;
    }

    private URI management() {
        var launch = new Properties();
        try (Reader reader = Files.newBufferedReader(broker)) {
            launch.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return URI.create("http://127.0.0.1:" + launch.getProperty("port.management"));
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The program asks in UTC");
    }

    /** Puts it in the place of the program's clock. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Setup {

        @Bean
        @Primary
        TravelledTime time(Environment environment) {
            return new TravelledTime(
                    Path.of(environment.getRequiredProperty("mendflow.data-directory"), "engine", "broker.properties"));
        }
    }

    /** Lets the clock of the engine be moved. */
    static class Controlled implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            // Requests that are under way when time leaps are late at once: no reason to take the engine for dead.
            TestPropertyValues.of(
                            "mendflow.engine.controlled-clock=true",
                            "mendflow.engine.canary-interval=60s",
                            "mendflow.engine.canary-timeout=30s",
                            "mendflow.service-levels.sweep-interval=3s")
                    .applyTo(context);
        }
    }
}
