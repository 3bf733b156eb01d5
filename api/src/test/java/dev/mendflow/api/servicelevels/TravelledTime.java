package dev.mendflow.api.servicelevels;

import dev.mendflow.engine.testing.EngineTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** Time as the program and its engine see it: it passes as it does, and can be moved forward for both. */
final class TravelledTime extends Clock {

    private final EngineTime engine;
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    TravelledTime(EngineTime engine) {
        this.engine = engine;
    }

    /** Goes to that instant; time does not go back. */
    void travelTo(Instant instant) {
        Duration step = Duration.between(instant(), instant);
        if (step.isPositive()) {
            offset.updateAndGet(known -> known.plus(step));
            engine.advance(step);
        }
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
            String port = environment.getRequiredProperty("mendflow.engine.ports.management");
            return new TravelledTime(new EngineTime(URI.create("http://127.0.0.1:" + port)));
        }
    }

    /** Lets the clock of the engine be moved, at a port that is known. */
    static class Controlled implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try (ServerSocket free = new ServerSocket(0)) {
                TestPropertyValues.of(
                                "mendflow.engine.controlled-clock=true",
                                "mendflow.engine.ports.management=" + free.getLocalPort())
                        .applyTo(context);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
