package dev.mendflow.engine.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchTest {

    @TempDir
    Path home;

    @Test
    void aTakenPortIsNamedWithItsSetting() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            EnginePorts free = EnginePorts.anyFree();
            EnginePorts ports = new EnginePorts(
                    free.gateway(), taken.getLocalPort(), free.command(), free.internal(), free.management());

            assertThatThrownBy(() -> LaunchChecks.before(options(ports), Settings.of(Map.of())))
                    .isInstanceOf(EngineCannotStart.class)
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()))
                    .hasMessageContaining("mendflow.engine.ports.rest");
        }
    }

    @Test
    void anAlmostFullDiskIsNamed() {
        EngineSettings greedy = Settings.of(Map.of("free-disk", "900000GB"));

        assertThatThrownBy(() -> LaunchChecks.before(options(EnginePorts.anyFree()), greedy))
                .isInstanceOf(EngineCannotStart.class)
                .hasMessageContaining("nearly full")
                .hasMessageContaining(home.toString());
    }

    @Test
    void aMissingDistributionSaysHowToGetIt() {
        assertThatThrownBy(() -> Distribution.in(null)).isInstanceOf(EngineCannotStart.class);
        assertThatThrownBy(() -> Distribution.in(home.resolve("nowhere")))
                .isInstanceOfSatisfying(EngineCannotStart.class, e -> assertThat(e.remedy())
                        .contains("generate-resources")
                        .contains("mendflow.engine.distribution"));
        assertThat(Distribution.in(Settings.distribution()).version()).isEqualTo("8.6.0");
    }

    @Test
    void theBrokerGetsNothingOfOurEnvironmentButWhatItNeeds() {
        Map<String, String> kept = BrokerCommand.inherited(
                Map.of("PATH", "/bin", "SPRING_DATASOURCE_PASSWORD", "geheim", "JAVA_TOOL_OPTIONS", "-agentlib:x"));

        assertThat(kept).isEqualTo(Map.of("PATH", "/bin"));
    }

    @Test
    void theBrokerListensOnTheLoopbackAddressOnly() {
        BrokerCommand command = BrokerCommand.of(options(EnginePorts.anyFree()), sink());

        assertThat(command.environment())
                .containsEntry("ZEEBE_BROKER_NETWORK_HOST", "127.0.0.1")
                .containsEntry("ZEEBE_BROKER_GATEWAY_NETWORK_HOST", "127.0.0.1")
                .containsEntry("SERVER_ADDRESS", "127.0.0.1")
                .containsEntry("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1")
                .containsEntry("ZEEBE_BROKER_EXPORTERS_RECORDS_ARGS_INGESTSECRET", "very-secret");
        assertThat(command.toString()).doesNotContain("very-secret");
    }

    @Test
    void theExporterJarHoldsTheExporterAndNothingElse() throws IOException {
        Path jar = home.resolve("exporter.jar");

        ExporterJar.writeTo(jar);

        try (JarFile file = new JarFile(jar.toFile())) {
            List<String> names = file.stream().map(entry -> entry.getName()).toList();
            assertThat(names)
                    .contains("dev/mendflow/engine/exporter/RecordExporter.class")
                    .allMatch(name -> name.startsWith("dev/mendflow/engine/exporter/"));
        }
        assertThat(Files.readAllBytes(jar)).isEqualTo(ExporterJar.bytes());
    }

    @Test
    void plainTextToAnotherMachineIsRefusedUnlessAllowed() {
        URI far = URI.create("http://203.0.113.7:26500");
        URI near = URI.create("http://127.0.0.1:8088");

        assertThatThrownBy(() -> EngineClients.client(far, near, Settings.of(Map.of()), new Reconnect()))
                .isInstanceOf(EngineCannotStart.class)
                .hasMessageContaining("plain text");
        EngineClients.client(far, near, Settings.of(Map.of("allow-insecure", "true")), new Reconnect())
                .close();
    }

    private BrokerOptions options(EnginePorts ports) {
        return new BrokerOptions(
                Settings.distribution(), home, home.resolve("x.jsa"), ports, "256m", List.of(), Map.of());
    }

    private static RecordSink sink() {
        return new RecordSink(URI.create("http://127.0.0.1:1/engine/records"), "e", 1, "very-secret", null);
    }
}
