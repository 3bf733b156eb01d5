package dev.mendflow.engine.broker;

import io.camunda.client.CamundaClient;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts that both kinds of engine have. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineSettings.class)
class EngineConfiguration {

    @Bean
    EngineReadiness engineReadiness(ApplicationEventPublisher events, Clock clock) {
        return new EngineReadiness(events, clock);
    }

    @Bean
    Reconnect engineReconnect() {
        return new Reconnect();
    }

    @Bean(destroyMethod = "")
    CamundaClient camundaClient(EngineAddresses addresses, EngineSettings settings, Reconnect reconnect) {
        return EngineClients.client(addresses.gateway(), addresses.rest(), settings, reconnect);
    }

    @Bean
    Canary engineCanary(CamundaClient client, Reconnect reconnect, EngineAddresses addresses, EngineSettings settings) {
        return new Canary(client, reconnect, addresses.gateway(), settings.canaryTimeout());
    }

    @Bean
    EngineLifecycle engineLifecycle(
            Broker broker, Canary canary, EngineSettings settings, EngineReadiness readiness, Clock clock) {
        BackOff backOff = new BackOff(Duration.ofSeconds(1));
        return new EngineLifecycle(
                new Supervision(broker, canary, settings, readiness, backOff, clock), broker, readiness);
    }

    @Bean("engineHealthIndicator")
    EngineHealth engineHealth(EngineReadiness readiness) {
        return new EngineHealth(readiness);
    }

    @Bean
    EngineMeters engineMeters(EngineReadiness readiness) {
        return new EngineMeters(readiness);
    }

    /** Where the engine is spoken to. */
    record EngineAddresses(URI gateway, URI rest) {}
}
