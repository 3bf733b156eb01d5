package dev.mendflow.engine.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanedBrokerTest {

    @TempDir
    Path home;

    /** A member of a cluster that never comes together has no leader, so the broker opens no exporter. */
    @Test
    void aBrokerWhoseExporterNeverOpensEndsByItselfToo() throws IOException, InterruptedException {
        Process parent = new ProcessBuilder("sleep", "600").start();
        Instant started = parent.info().startInstant().orElseThrow();
        Path parentFile = Files.writeString(home.resolve("app.pid"), parent.pid() + " " + started);
        BrokerProcess broker = BrokerProcess.start(
                alone(),
                new RecordSink(URI.create("http://127.0.0.1:1/engine/records"), "e", 1, "a secret", parentFile));
        try {
            parent.destroyForcibly().waitFor();

            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !broker.isAlive());

            assertThat(home.resolve("logs/broker.log"))
                    .content()
                    .contains("the parent process is gone: the broker ends")
                    .doesNotContain("sends its records to");
        } finally {
            broker.kill();
        }
    }

    private BrokerOptions alone() {
        // One that ends like this writes no archive, and recording for one would only cost time.
        Path archive = Settings.distribution()
                .resolveSibling("test-broker-" + Runtime.version().feature() + ".jsa");
        return new BrokerOptions(
                Settings.distribution(),
                home,
                Files.exists(archive) ? archive : null,
                EnginePorts.anyFree(),
                "384m",
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                Map.of(
                        "ZEEBE_BROKER_EXPORTERS_RECORDS_ARGS_ORPHANSECONDS", "1",
                        "ZEEBE_BROKER_CLUSTER_CLUSTERSIZE", "3",
                        "ZEEBE_BROKER_CLUSTER_REPLICATIONFACTOR", "3",
                        "ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "16MB",
                        "ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING", "128MB",
                        "ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION", "64MB"));
    }
}
