package dev.mendflow.notification;

import dev.mendflow.storage.Utc;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
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

    private final JdbcClient sql;
    private final NoticeRow row;
    private final Clock clock;

    NoticeBox(JdbcClient sql, NoticeRow row, Clock clock) {
        this.sql = sql;
        this.row = row;
        this.clock = clock;
    }

    /**
     * The newest notices first.
     *
     * @param before only notices with a smaller number, null for the newest
     */
    @Transactional(readOnly = true)
    public List<NoticeLine> read(NoticeReader reader, boolean unreadOnly, @Nullable Long before, int limit) {
        return sql.sql("select n.*, " + UNREAD + " as unread from notice n where " + concerns(reader)
                        + " and n.notice_number < :before" + (unreadOnly ? " and " + UNREAD : "")
                        + " order by n.notice_number desc fetch first :limit rows only")
                .params(params(reader))
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
        return sql.sql("select n.notice_number from notice n where " + concerns(reader) + " and " + UNREAD
                        + " fetch first :most rows only")
                .params(params(reader))
                .param("most", most)
                .query(Long.class)
                .list()
                .size();
    }

    /** Marks one notice as read; false if it is none of theirs. Read once is read. */
    public boolean markRead(NoticeReader reader, long number) {
        boolean theirs =
                sql.sql("select count(*) from notice n where " + concerns(reader) + " and n.notice_number = :number")
                                .params(params(reader))
                                .param("number", number)
                                .query(Integer.class)
                                .single()
                        > 0;
        if (theirs) {
            mark(reader, "n.notice_number = :number", number);
        }
        return theirs;
    }

    /**
     * Marks all notices up to a number as read, the number included: what came after they looked stays unread.
     *
     * @return how many were unread before
     */
    public int markAllRead(NoticeReader reader, long upTo) {
        return mark(reader, "n.notice_number <= :number", upTo);
    }

    private int mark(NoticeReader reader, String which, long number) {
        return sql.sql("insert into notice_read (login, notice_number, read_at)"
                        + " select cast(:login as varchar(100)), n.notice_number, cast(:at as timestamp with time zone)"
                        + " from notice n where " + concerns(reader) + " and "
                        + which + " and " + UNREAD)
                .params(params(reader))
                .param("number", number)
                .param("at", Utc.atUtc(clock.instant()))
                .update();
    }

    private static String concerns(NoticeReader reader) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < reader.concerns().size(); i++) {
            parts.add("n.recipient_kind = :kind" + i + " and n.recipient = :recipient" + i);
        }
        return "(" + String.join(" or ", parts) + ")";
    }

    private static Map<String, Object> params(NoticeReader reader) {
        Map<String, Object> params = new HashMap<>(Map.of("login", reader.login()));
        int i = 0;
        for (Recipient recipient : reader.concerns()) {
            params.put("kind" + i, recipient.kind().name());
            params.put("recipient" + i++, recipient.id());
        }
        return params;
    }
}
