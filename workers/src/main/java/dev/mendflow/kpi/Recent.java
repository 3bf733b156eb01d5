package dev.mendflow.kpi;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers that are still true, since nothing was counted after them on any replica. Everybody who looks at a board asks the same,
 * all at once, whenever something has changed.
 */
@Component
class Recent {

    private static final int MOST = 64;

    private final Cache<Asked, Object> answers =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private final JdbcClient sql;

    Recent(JdbcClient sql) {
        this.sql = sql;
    }

    /** What somebody asked of the figures as they were when so much had been counted. */
    private record Asked(long counted, Object question) {}

    /**
     * The answer to a question; who asks the same meanwhile waits for it.
     *
     * @param question equal to that of whoever asks the same; names the kind of question, too
     * @param answer finds it, without asking here again; what it gives is shared and must not be changed
     */
    @SuppressWarnings("unchecked")
    <T> T answer(Object question, Supplier<T> answer) {
        // Read first: an answer may be newer than it says, never older.
        long counted = sql.sql("select counted from kpi_turn where id = 1")
                .query(Long.class)
                .single();
        return (T) answers.get(new Asked(counted, question), asked -> answer.get());
    }

    /** To be called in the transaction that counts. */
    void countedMore() {
        sql.sql("update kpi_turn set counted = counted + 1").update();
    }
}
