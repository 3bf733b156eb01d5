package dev.mendflow.servicecase;

import dev.mendflow.storage.PlainColumn;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CaseSettings.class)
class ServiceCaseColumns {

    @Bean
    PlainColumn<CaseId, UUID> caseIdColumn() {
        return PlainColumn.uuid(CaseId.class, CaseId::value, CaseId::new);
    }

    @Bean
    PlainColumn<CaseNumber, String> caseNumberColumn() {
        return PlainColumn.text(CaseNumber.class, CaseNumber::value, CaseNumber::new);
    }

    @Bean
    PlainColumn<TrackingToken, String> trackingTokenColumn() {
        return PlainColumn.text(TrackingToken.class, TrackingToken::value, TrackingToken::new);
    }

    @Bean
    PlainColumn<HoldId, UUID> holdIdColumn() {
        return PlainColumn.uuid(HoldId.class, HoldId::value, HoldId::new);
    }
}
