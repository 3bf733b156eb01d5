package dev.mendflow.customer;

import dev.mendflow.storage.PlainColumn;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CustomerColumns {

    @Bean
    PlainColumn<CustomerId, UUID> customerIdColumn() {
        return PlainColumn.uuid(CustomerId.class, CustomerId::value, CustomerId::new);
    }
}
