package dev.mendflow.engine.records;

import dev.mendflow.engine.broker.EngineReadiness;
import dev.mendflow.engine.records.projection.Projector;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts of this room together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecordSettings.class)
class RecordsConfiguration {

    @Bean
    Projector projector(RecordSettings settings) {
        return new Projector(settings.businessKeyVariable());
    }

    @Bean
    Silence silence(Positions positions, EngineReadiness readiness, RecordSettings settings) {
        return new Silence(positions, readiness, settings.canaryInterval(), System::nanoTime);
    }
}
