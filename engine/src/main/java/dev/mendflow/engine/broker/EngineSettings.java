package dev.mendflow.engine.broker;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which engine and how.
 *
 * @param mode a broker of our own as a child process, or one that runs elsewhere
 * @param distribution the unpacked broker (a directory with {@code lib}); the build sets it, a packaged app has to be told
 * @param directory where the embedded engine keeps data, logs and identity
 * @param ports of the embedded broker, on loopback only
 * @param heap of the embedded broker, in the JVM's notation
 * @param snapshotPeriod how much is replayed after a restart at most
 * @param logSegmentSize of the broker's log; small ones give disk back sooner
 * @param readyTimeout how long a start may take until it is given up and tried again
 * @param canaryInterval how often a command is sent through to see that the engine still works
 * @param gatewayAddress gRPC address of an external engine
 * @param restAddress REST address of an external engine
 * @param allowInsecure whether an external engine may be reached without TLS although it is not on this machine
 * @param skipPositions positions of commands that the broker must not process, to get past one that kills it
 * @param controlledClock whether tests may move the engine's clock
 */
@Validated
@ConfigurationProperties("mendflow.engine")
public record EngineSettings(
        @DefaultValue("embedded") Mode mode,
        @Nullable Path distribution,
        @DefaultValue("./data/engine") Path directory,
        @DefaultValue @Valid EnginePorts ports,
        @DefaultValue("512m") @NotBlank String heap,
        @DefaultValue("1m") Duration snapshotPeriod,
        @DefaultValue("16MB") @NotBlank String logSegmentSize,
        @DefaultValue("3m") Duration readyTimeout,
        @DefaultValue("10s") @NotNull Duration canaryInterval,
        @DefaultValue("http://localhost:26500") URI gatewayAddress,
        @DefaultValue("http://localhost:8088") URI restAddress,
        @DefaultValue("false") boolean allowInsecure,
        @Nullable String skipPositions,
        @DefaultValue("false") boolean controlledClock) {

    /** Where the engine runs. */
    public enum Mode {
        /** A supervised child process of this app. */
        EMBEDDED,
        /** Somewhere else, started by somebody else. */
        EXTERNAL
    }

    /** Whether the broker is ours to start and stop. */
    public boolean embedded() {
        return mode == Mode.EMBEDDED;
    }
}
