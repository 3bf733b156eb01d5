package dev.mendflow.servicecase;

import dev.mendflow.notification.Notices;
import dev.mendflow.notification.Recipient;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the customer of a case what has happened. */
@Component
class CustomerNotices {

    private final Notices notices;

    CustomerNotices(Notices notices) {
        this.notices = notices;
    }

    void tell(ServiceCase about, String idempotencyKey, String template) {
        notices.send(
                idempotencyKey,
                Recipient.customer(about.customerId().toString()),
                template,
                Map.of("caseNumber", about.number().toString()));
    }
}
