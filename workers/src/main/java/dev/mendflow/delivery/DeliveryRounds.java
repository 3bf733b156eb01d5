package dev.mendflow.delivery;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Gathers and delivers again and again, outside all transactions of the business. */
@Component
class DeliveryRounds {

    private final Gathering gathering;
    private final Delivery delivery;

    DeliveryRounds(Gathering gathering, Delivery delivery) {
        this.gathering = gathering;
        this.delivery = delivery;
    }

    @Scheduled(
            initialDelayString = "${mendflow.notification.first-round:10s}",
            fixedDelayString = "${mendflow.notification.round-interval:5s}")
    void round() {
        gathering.gather();
        delivery.deliver();
    }
}
