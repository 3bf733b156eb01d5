package dev.mendflow.delivery;

import dev.mendflow.delivery.DeliverySetup.Carriers;
import dev.mendflow.notification.Notices;
import dev.mendflow.staff.Staff;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is due. The try is written down before it is made: a program that is killed between sending and marking sends the
 * message once more after the pause, under the same id, and none is lost.
 */
@Component
class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final int AT_A_TIME = 100;
    private static final int LONGEST_REASON = 1_000;

    private final MessageStore messages;
    private final Notices notices;
    private final Staff staff;
    private final List<Carrier> carriers;
    private final DeliverySettings settings;
    private final MeterRegistry meters;
    private final Clock clock;

    Delivery(
            MessageStore messages,
            Notices notices,
            Staff staff,
            Carriers carriers,
            DeliverySettings settings,
            MeterRegistry meters,
            Clock clock) {
        this.messages = messages;
        this.notices = notices;
        this.staff = staff;
        this.carriers = carriers.all();
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
        Gauge.builder("mendflow.notification.dead", this, Delivery::dead)
                .description("Messages that were given up")
                .register(meters);
        Gauge.builder("mendflow.notification.waiting", messages, store -> store.count("WAITING"))
                .description("Messages that are gathered or tried again")
                .register(meters);
    }

    /** Sends what is due, by each channel until one message fails: what is behind it waits for the next time. */
    void deliver() {
        for (Carrier carrier : carriers) {
            for (Waiting message : messages.due(carrier.channel(), clock.instant(), AT_A_TIME)) {
                if (messages.take(message, pauseAfter(message)) && !carried(carrier, message)) {
                    break;
                }
            }
        }
    }

    int dead() {
        return messages.count("DEAD");
    }

    /** By what people can be told besides the pages. */
    List<String> channels() {
        return carriers.stream().map(Carrier::channel).map(String::valueOf).toList();
    }

    private boolean carried(Carrier carrier, Waiting message) {
        try {
            var to = staff.find(message.login())
                    .orElseThrow(() -> new NotCarried("Nobody has the login " + message.login()));
            carrier.carry(
                    new Message(message.id(), to, message.urgent(), notices.numbered(messages.notices(message.id()))));
            messages.sent(message.id(), clock.instant());
            count(carrier, "sent");
            return true;
        } catch (NotCarried e) {
            failed(carrier, message, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            failed(carrier, message, e.toString());
        }
        return false;
    }

    private void failed(Carrier carrier, Waiting message, String reason) {
        // Mail servers repeat the address they do not like, and logs are no place for addresses.
        String plain = reason.replaceAll("\\S+@\\S+", "(address)");
        String why = plain.length() > LONGEST_REASON ? plain.substring(0, LONGEST_REASON) : plain;
        int attempts = message.attempts() + 1;
        if (attempts >= settings.attempts()) {
            messages.givenUp(message.id(), why, clock.instant());
            count(carrier, "dead");
            log.error(
                    "{} {} to {} is given up after {} tries: {}",
                    carrier.channel(),
                    message.id(),
                    message.login(),
                    attempts,
                    why);
        } else {
            messages.failed(message.id(), why);
            count(carrier, "failed");
            log.warn(
                    "{} {} to {} failed and is tried again: {}", carrier.channel(), message.id(), message.login(), why);
        }
    }

    /** What is not urgent is not tried again in quiet hours either. */
    private Instant pauseAfter(Waiting message) {
        Instant again = clock.instant().plus(settings.pause(message.attempts() + 1));
        return message.urgent()
                ? again
                : settings.quietHours()
                        .after(
                                again,
                                staff.find(message.login())
                                        .map(member -> member.zone())
                                        .orElse(ZoneOffset.UTC));
    }

    private void count(Carrier carrier, String outcome) {
        meters.counter(
                        "mendflow.notification.messages",
                        "channel",
                        carrier.channel().name().toLowerCase(Locale.ROOT),
                        "outcome",
                        outcome)
                .increment();
    }
}
