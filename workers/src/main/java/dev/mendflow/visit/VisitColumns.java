package dev.mendflow.visit;

import dev.mendflow.storage.PlainColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's typed ids as columns. */
@Configuration(proxyBeanMethods = false)
class VisitColumns {

    @Bean
    PlainColumn<?, ?> visitIdColumn() {
        return PlainColumn.uuid(VisitId.class, VisitId::value, VisitId::new);
    }
}
