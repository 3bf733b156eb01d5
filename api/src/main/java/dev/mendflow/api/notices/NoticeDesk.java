package dev.mendflow.api.notices;

import dev.mendflow.api.command.Act;
import dev.mendflow.api.command.Commands;
import dev.mendflow.api.command.Reply;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Caller;
import dev.mendflow.notification.NoticeBox;
import dev.mendflow.notification.NoticeLine;
import dev.mendflow.notification.NoticeReader;
import dev.mendflow.notification.NoticeTexts;
import dev.mendflow.notification.Recipient;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows callers what concerns them, and keeps what they have read. */
@Component
public class NoticeDesk {

    private static final int MOST_COUNTED = 100;

    private final NoticeBox box;
    private final NoticeTexts texts;
    private final Commands commands;

    NoticeDesk(NoticeBox box, NoticeTexts texts, Commands commands) {
        this.box = box;
        this.texts = texts;
        this.commands = commands;
    }

    /**
     * One page of what concerns the caller.
     *
     * @param before only notices with a smaller number, null for the newest
     */
    public NoticePage page(Caller caller, boolean unreadOnly, @Nullable Long before, int limit, Locale locale) {
        NoticeReader reader = reader(caller);
        List<NoticeLine> found = box.read(reader, unreadOnly, before, limit + 1);
        List<NoticeLine> page = found.subList(0, Math.min(limit, found.size()));
        return new NoticePage(
                page.stream().map(line -> NoticeView.of(line, texts, locale)).toList(),
                box.unread(reader, MOST_COUNTED),
                found.size() > limit ? page.getLast().notice().number() : null);
    }

    /** How many notices the caller has not read, counted up to 100. */
    public int unread(Caller caller) {
        return box.unread(reader(caller), MOST_COUNTED);
    }

    ResponseEntity<Unread> markRead(long number, Caller caller) {
        NoticeReader reader = reader(caller);
        return commands.inTransaction(
                new Act("notice.read", String.valueOf(number)), Map.of("number", number), Unread.class, () -> {
                    if (!box.markRead(reader, number)) {
                        throw Refusal.notFound();
                    }
                    return Reply.ok(new Unread(box.unread(reader, MOST_COUNTED)));
                });
    }

    /** Marks what the caller saw as read; what came after it stays unread. */
    public ResponseEntity<Unread> markAllRead(long upTo, Caller caller) {
        NoticeReader reader = reader(caller);
        return commands.inTransaction(
                new Act("notice.read", "up to " + upTo), Map.of("upTo", upTo), Unread.class, () -> {
                    box.markAllRead(reader, upTo);
                    return Reply.ok(new Unread(box.unread(reader, MOST_COUNTED)));
                });
    }

    private static NoticeReader reader(Caller caller) {
        Set<Recipient> concerns = new HashSet<>(Set.of(Recipient.staff(caller.login())));
        caller.groups().forEach(group -> concerns.add(Recipient.group(group)));
        if (caller.customerId() != null) {
            concerns.add(Recipient.customer(caller.customerId().toString()));
        }
        return new NoticeReader(caller.login(), concerns);
    }
}
