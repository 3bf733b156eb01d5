package dev.mendflow.notification;

import dev.mendflow.storage.Utc;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody finds when they look: the notices for themselves and for their groups, and which of them they have read. */
@Component
@Transactional
public class NoticeBox {

    private static final String UNREAD = "not exists (select 1 from notice_read r where r.login = :login"
            + " and r.notice_number = n.notice_number)";
    private static final String CONCERNS = "n.recipient_kind = :kind and n.recipient = :recipient";
    /** With the columns that are the same in all rows in front, H2 too knows the index that is in order. */
    private static final String NEWEST_FIRST =
            " order by n.recipient_kind, n.recipient, n.notice_number desc fetch first :limit rows only";

    private final JdbcClient sql;
    private final NoticeRow row;
    private final Clock clock;

    NoticeBox(JdbcClient sql, NoticeRow row, Clock clock) {
        this.sql = sql;
        this.row = row;
        this.clock = clock;
    }

    /**
     * The newest notices first. Each recipient is asked for alone: for two of them joined with {@code or}, H2 reads all notices
     * of everybody.
     *
     * @param before only notices with a smaller number, null for the newest
     */
    @Transactional(readOnly = true)
    public List<NoticeLine> read(NoticeReader reader, boolean unreadOnly, @Nullable Long before, int limit) {
        return reader.concerns().stream()
                .flatMap(recipient -> read(reader.login(), recipient, unreadOnly, before, limit).stream())
                .sorted(Comparator.comparing((NoticeLine line) -> line.notice().number())
                        .reversed())
                .limit(limit)
                .toList();
    }

    private List<NoticeLine> read(
            String login, Recipient recipient, boolean unreadOnly, @Nullable Long before, int limit) {
        return sql.sql("select n.*, " + UNREAD + " as unread from notice n where " + CONCERNS
                        + " and n.notice_number < :before" + (unreadOnly ? " and " + UNREAD : "") + NEWEST_FIRST)
                .params(params(login, recipient))
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit)
                .query((found, line) -> new NoticeLine(row.mapRow(found, line), !found.getBoolean("unread")))
                .list();
    }

    /**
     * How many notices they have not read, counted up to {@code most}. The rows are counted here: for a count over a derived
     * table H2 repeats its last answer, without what the same transaction has written since.
     */
    @Transactional(readOnly = true)
    public int unread(NoticeReader reader, int most) {
        int found = 0;
        for (Recipient recipient : reader.concerns()) {
            if (found < most) {
                found += unread(reader.login(), recipient, most - found);
            }
        }
        return found;
    }

    private int unread(String login, Recipient recipient, int most) {
        return sql.sql("select n.notice_number from notice n where " + CONCERNS + " and " + UNREAD + NEWEST_FIRST)
                .params(params(login, recipient))
                .param("limit", most)
                .query(Long.class)
                .list()
                .size();
    }

    /** Marks one notice as read; false if it is none of theirs. Read once is read. */
    public boolean markRead(NoticeReader reader, long number) {
        for (Recipient recipient : reader.concerns()) {
            boolean theirs =
                    sql.sql("select count(*) from notice n where " + CONCERNS + " and n.notice_number = :number")
                                    .params(params(reader.login(), recipient))
                                    .param("number", number)
                                    .query(Integer.class)
                                    .single()
                            > 0;
            if (theirs) {
                mark(reader.login(), recipient, "n.notice_number = :number", number);
                return true;
            }
        }
        return false;
    }

    /**
     * Marks all notices up to a number as read, the number included: what came after they looked stays unread.
     *
     * @return how many were unread before
     */
    public int markAllRead(NoticeReader reader, long upTo) {
        return reader.concerns().stream()
                .mapToInt(recipient -> mark(reader.login(), recipient, "n.notice_number <= :number", upTo))
                .sum();
    }

    private int mark(String login, Recipient recipient, String which, long number) {
        return sql.sql("insert into notice_read (login, notice_number, read_at)"
                        + " select cast(:login as varchar(100)), n.notice_number, cast(:at as timestamp with time zone)"
                        + " from notice n where " + CONCERNS + " and " + which + " and " + UNREAD)
                .params(params(login, recipient))
                .param("number", number)
                .param("at", Utc.atUtc(clock.instant()))
                .update();
    }

    private static Map<String, Object> params(String login, Recipient recipient) {
        return Map.of("login", login, "kind", recipient.kind().name(), "recipient", recipient.id());
    }
}
