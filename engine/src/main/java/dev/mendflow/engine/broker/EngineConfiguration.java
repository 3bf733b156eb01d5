package dev.mendflow.engine.broker;

import dev.mendflow.engine.records.IngestSecret;
import io.camunda.client.CamundaClient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client and what the embedded broker is known by. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineSettings.class)
class EngineConfiguration {

    @Bean
    EnginePorts enginePorts(EngineSettings settings) {
        return settings.ports().resolved();
    }

    @Bean
    EngineAddresses engineAddresses(EngineSettings settings, EnginePorts ports) {
        return settings.embedded() ? EngineAddresses.of(ports) : EngineAddresses.ofExternal(settings);
    }

    @Bean
    EngineIdentity engineIdentity(EngineSettings settings) {
        return EngineIdentity.in(settings.directory());
    }

    @Bean
    @ConditionalOnProperty(name = "mendflow.engine.mode", havingValue = "embedded", matchIfMissing = true)
    IngestSecret embeddedIngestSecret(EngineIdentity identity) {
        byte[] expected = identity.secret().getBytes(StandardCharsets.UTF_8);
        return presented -> MessageDigest.isEqual(expected, presented.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Commands go by gRPC: with REST first this client activates the jobs of an 8.6 broker without their keys, and no step
     * would ever complete. Building it connects to nothing.
     */
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    CamundaClient camundaClient(EngineAddresses addresses) {
        CamundaClient client = CamundaClient.newClientBuilder()
                .grpcAddress(addresses.gateway())
                .restAddress(addresses.rest())
                .preferRestOverGrpc(false)
                .build();
        if (client.getConfiguration().preferRestOverGrpc()) {
            throw new IllegalStateException(
                    "The environment turns the client to REST, which this engine does not support");
        }
        return client;
    }
}
