package dev.mendflow.engine.broker;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The engine that the app works with.
 *
 * @param mode {@code embedded}: the app starts and supervises a broker of its own; {@code external}: the broker or
 *     cluster runs elsewhere and has our exporter
 * @param distribution embedded: the directory of the unpacked broker, the one that contains {@code lib}
 * @param dataDirectory embedded: the engine's log, snapshots, log files, identity and secret
 * @param ports embedded: the broker's ports on the loopback address
 * @param heap embedded: the broker's heap in the JVM's notation
 * @param jvmOptions embedded: further options of the broker's JVM, behind ours
 * @param snapshotPeriod embedded: how much is replayed after a restart at most
 * @param logSegment embedded: size of one file of the engine's log
 * @param freeDisk embedded: below that much free space the engine takes no commands
 * @param partitions embedded: partitions of a new data directory; an existing one keeps its number
 * @param stopTimeout embedded: how long the broker may take to stop before it is killed
 * @param orphanPatience embedded: a broker whose app was killed ends by itself when no app has answered for that long
 * @param skipPositions embedded: commands that the engine must not process, by position: the way out when one of them
 *     makes it die again and again
 * @param ingestUrl embedded: where the broker posts its records, or null for this app's own port on the loopback address
 * @param controlledClock embedded, for tests only: the engine's clock can be moved through its management port
 * @param readyTimeout how long the engine may take from its start until it accepts work
 * @param canaryInterval how often a command is sent to see that the engine accepts work
 * @param canaryTimeout how long that command may take
 * @param gatewayAddress external: gRPC address, {@code https} unless on the loopback address
 * @param restAddress external: address of the HTTP commands
 * @param allowInsecure external: plain {@code http} to another machine after all
 * @param clientThreads threads of the client that hand out jobs
 */
@Validated
@ConfigurationProperties("mendflow.engine")
public record EngineSettings(
        @DefaultValue("embedded") Mode mode,
        @Nullable Path distribution,
        @DefaultValue("./data/engine") Path dataDirectory,
        @DefaultValue @Valid EnginePorts ports,

        @DefaultValue("512m") @Pattern(regexp = "\\d+[mMgG]", message = "has to look like 512m or 2g")
        String heap,

        @DefaultValue List<String> jvmOptions,
        @DefaultValue("1m") Duration snapshotPeriod,
        @DefaultValue("16MB") DataSize logSegment,
        @DefaultValue("512MB") DataSize freeDisk,
        @DefaultValue("1") @Min(1) @Max(64) int partitions,
        @DefaultValue("20s") Duration stopTimeout,
        @DefaultValue("10m") @DurationMin(seconds = 1) Duration orphanPatience,
        @DefaultValue List<@Min(1) Long> skipPositions,
        @Nullable URI ingestUrl,
        boolean controlledClock,
        @DefaultValue("5m") Duration readyTimeout,
        @DefaultValue("10s") Duration canaryInterval,
        @DefaultValue("2s") Duration canaryTimeout,
        @DefaultValue("http://127.0.0.1:26500") URI gatewayAddress,
        @DefaultValue("http://127.0.0.1:8088") URI restAddress,
        boolean allowInsecure,
        @DefaultValue("4") @Min(1) @Max(64) int clientThreads) {

    /** Who runs the broker. */
    public enum Mode {
        EMBEDDED,
        EXTERNAL
    }
}
