package dev.mendflow.delivery;

import dev.mendflow.notification.NoticeTexts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The channels that are set up; none is a choice too. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliverySetup {

    @Bean
    Carriers carriers(DeliverySettings settings, NoticeTexts texts, JsonMapper json) {
        List<Carrier> carriers = new ArrayList<>();
        if (settings.mail() != null) {
            carriers.add(new MailCarrier(settings.mail(), new MailText(texts, settings.link())));
        }
        if (settings.webhook() != null) {
            carriers.add(new WebhookCarrier(settings.webhook(), texts, json));
        }
        return new Carriers(carriers);
    }

    /** The channels that are set up. */
    record Carriers(List<Carrier> all) {

        Carriers {
            all = List.copyOf(all);
        }
    }
}
