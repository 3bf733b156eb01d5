package dev.mendflow.engine.broker;

import dev.mendflow.engine.records.IngestSecret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The parts of an app that runs its own broker. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "mendflow.engine.mode", havingValue = "embedded", matchIfMissing = true)
class EmbeddedEngine {

    @Bean
    DataDirectory engineDataDirectory(EngineSettings settings) {
        Distribution distribution = Distribution.in(settings.distribution());
        DataDirectory directory = new DataDirectory(settings.dataDirectory());
        directory.admit(distribution);
        return directory;
    }

    @Bean
    EngineIdentity engineIdentity(DataDirectory directory) {
        return directory.identity();
    }

    @Bean
    BrokerOptions brokerOptions(EngineSettings settings, DataDirectory directory) {
        return EmbeddedOptions.of(settings, directory);
    }

    @Bean
    EngineConfiguration.EngineAddresses engineAddresses(BrokerOptions options) {
        return new EngineConfiguration.EngineAddresses(
                loopback(options.ports().gateway()), loopback(options.ports().rest()));
    }

    @Bean
    IngestSecret embeddedIngestSecret(EngineIdentity identity) {
        byte[] secret = identity.ingestSecret().getBytes(StandardCharsets.UTF_8);
        return presented -> MessageDigest.isEqual(secret, presented.getBytes(StandardCharsets.UTF_8));
    }

    @Bean
    Broker embeddedBroker(
            DataDirectory directory,
            EngineIdentity identity,
            BrokerOptions options,
            EngineSettings settings,
            Canary canary,
            Environment environment) {
        return new EmbeddedBroker(
                directory,
                options,
                settings,
                () -> new RecordSink(
                        IngestAddress.of(settings, environment),
                        identity.engineId(),
                        identity.epoch(),
                        identity.ingestSecret(),
                        directory.parentPidFile()),
                canary);
    }

    private static URI loopback(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
