package dev.mendflow.engine.broker;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of an app whose engine runs elsewhere. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "mendflow.engine.mode", havingValue = "external")
class ExternalEngine {

    @Bean
    EngineConfiguration.EngineAddresses engineAddresses(EngineSettings settings) {
        return new EngineConfiguration.EngineAddresses(settings.gatewayAddress(), settings.restAddress());
    }

    @Bean
    Broker externalBroker() {
        return new ExternalBroker();
    }
}
