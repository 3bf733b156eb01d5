package dev.mendflow.parts;

import dev.mendflow.storage.PlainColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's typed ids as columns. */
@Configuration(proxyBeanMethods = false)
class PartsColumns {

    @Bean
    PlainColumn<?, ?> partsOrderIdColumn() {
        return PlainColumn.uuid(PartsOrderId.class, PartsOrderId::value, PartsOrderId::new);
    }
}
