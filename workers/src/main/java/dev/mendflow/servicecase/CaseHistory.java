package dev.mendflow.servicecase;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of a case's past: what happened, what was said, what staff noted. */
@Component
class CaseHistory {

    private static final int LONGEST_DETAIL = 4000;

    private final JdbcAggregateTemplate rows;
    private final JdbcClient sql;
    private final CaseHistoryReader reader;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseHistory(JdbcAggregateTemplate rows, JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.sql = sql;
        this.reader = new CaseHistoryReader(sql);
        this.events = events;
        this.clock = clock;
    }

    /** Adds to the timeline. */
    void note(CaseId caseId, String type, Actor by, @Nullable String what) {
        String detail = what == null || what.length() <= LONGEST_DETAIL ? what : what.substring(0, LONGEST_DETAIL);
        rows.insert(
                new TimelineEntry(UUID.randomUUID(), caseId, Instant.now(clock), type, by.kind(), by.name(), detail));
        events.publishEvent(new CaseNoted(caseId));
    }

    /** Adds to the conversation. */
    CaseMessage say(CaseId caseId, Instant at, Actor.Kind kind, String who, String text) {
        return rows.insert(new CaseMessage(UUID.randomUUID(), caseId, at, kind, who, text));
    }

    /** Keeps the free-text answers of a user task, but for empty ones, in place of those that were kept when it could not be done. */
    void keep(CaseId caseId, long taskKey, String element, Map<String, String> answers, Actor by) {
        answers.forEach((field, text) -> {
            if (!text.isBlank()) {
                sql.sql("delete from case_task_note where task_key = ? and form_field = ?")
                        .params(taskKey, field)
                        .update();
                rows.insert(new TaskNote(
                        UUID.randomUUID(), caseId, taskKey, element, field, text, by.name(), Instant.now(clock)));
            }
        });
    }

    List<TimelineEntry> timeline(CaseId caseId) {
        return reader.timeline(caseId);
    }

    List<CaseMessage> conversation(CaseId caseId) {
        return reader.conversation(caseId);
    }

    List<TaskNote> taskNotes(CaseId caseId) {
        return reader.taskNotes(caseId);
    }
}
