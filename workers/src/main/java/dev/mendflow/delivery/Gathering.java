package dev.mendflow.delivery;

import dev.mendflow.delivery.DeliverySetup.Carriers;
import dev.mendflow.notification.Notice;
import dev.mendflow.notification.Notices;
import dev.mendflow.notification.Recipient;
import dev.mendflow.notification.Recipient.Kind;
import dev.mendflow.staff.Staff;
import dev.mendflow.staff.StaffMember;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Turns notices into messages for people: what is urgent becomes a message of its own at once, all else joins the digest that is
 * open for the person, which is held over their quiet hours.
 */
@Component
class Gathering {

    private static final int AT_A_TIME = 200;

    private final Notices notices;
    private final MessageStore messages;
    private final List<Carrier> carriers;
    private final Staff staff;
    private final GroupMembers groups;
    private final DeliverySettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Gathering(
            Notices notices,
            MessageStore messages,
            Carriers carriers,
            Staff staff,
            GroupMembers groups,
            DeliverySettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.notices = notices;
        this.messages = messages;
        this.carriers = carriers.all();
        this.staff = staff;
        this.groups = groups;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Gathers what was told since the last time, each notice in a transaction of its own. */
    void gather() {
        notices.passOver(carriers.isEmpty() ? EnumSet.allOf(Kind.class) : EnumSet.of(Kind.CUSTOMER));
        List<Notice> found = notices.toGather(AT_A_TIME);
        found.forEach(notice -> transaction.executeWithoutResult(tx -> {
            if (notices.gather(notice)) {
                people(notice.recipient()).forEach(member -> gather(notice, member));
            }
        }));
    }

    private void gather(Notice notice, StaffMember member) {
        carriers.stream()
                .filter(carrier -> carrier.reaches(member))
                .forEach(carrier -> messages.add(message(notice, member, carrier.channel()), notice.number()));
    }

    private UUID message(Notice notice, StaffMember member, Channel channel) {
        Instant now = clock.instant();
        return notice.urgent()
                ? urgent(notice, member, channel, now)
                : messages.openDigest(channel, member.login(), now).orElseGet(() -> digest(member, channel, now));
    }

    private UUID urgent(Notice notice, StaffMember member, Channel channel, Instant now) {
        String name = channel + ":" + member.login() + ":" + notice.idempotencyKey();
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        messages.open(new Waiting(id, channel, member.login(), true, 0), now, now);
        return id;
    }

    private UUID digest(StaffMember member, Channel channel, Instant now) {
        UUID id = UUID.randomUUID();
        Instant due = settings.quietHours().after(now.plus(settings.digestInterval()), member.zone());
        messages.open(new Waiting(id, channel, member.login(), false, 0), due, now);
        return id;
    }

    /** Customers read their page; nothing else of ours reaches them yet. */
    private Stream<StaffMember> people(Recipient recipient) {
        return switch (recipient.kind()) {
            case STAFF -> staff.find(recipient.id()).stream();
            case GROUP -> groups.of(recipient.id()).stream().distinct().flatMap(login -> staff.find(login).stream());
            case CUSTOMER -> Stream.empty();
        };
    }
}
