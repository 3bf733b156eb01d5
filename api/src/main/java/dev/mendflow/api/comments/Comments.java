package dev.mendflow.api.comments;

import dev.mendflow.servicecase.CaseId;
import dev.mendflow.storage.Utc;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in to the comments on cases; they are added and never changed. */
@Component
public class Comments {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Comments(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The comments on a case, oldest first. */
    @Transactional(readOnly = true)
    public List<Comment> of(CaseId id) {
        return jdbc.sql(
                        "select id, written_at, author, body from case_comment where case_id = :case order by written_at, id")
                .param("case", id.value())
                .query((row, i) -> new Comment(
                        row.getObject("id", UUID.class),
                        Utc.requiredInstant(row, "written_at"),
                        row.getString("author"),
                        row.getString("body")))
                .list();
    }

    @Transactional
    Comment add(CaseId id, String author, String text) {
        var comment = new Comment(UUID.randomUUID(), clock.instant(), author, text.strip());
        jdbc.sql("""
                        insert into case_comment (id, case_id, author, body, written_at)
                        values (:id, :case, :author, :body, :at)
                        """)
                .param("id", comment.id())
                .param("case", id.value())
                .param("author", author)
                .param("body", comment.text())
                .param("at", Utc.atUtc(comment.at()))
                .update();
        events.publishEvent(new CaseCommented(id));
        return comment;
    }
}
