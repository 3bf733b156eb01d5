package dev.mendflow.servicecase;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A free-text answer of a user task's form, kept with the case because the engine must not see it.
 *
 * @param id which note
 * @param caseId of which case
 * @param taskKey the engine's key of the user task
 * @param element the task's element id in the model
 * @param field the form's field
 * @param text what was typed
 * @param by login
 * @param at when
 */
@Table("case_task_note")
public record TaskNote(
        @Id UUID id,
        CaseId caseId,
        long taskKey,
        @Column("element_id") String element,
        @Column("form_field") String field,
        @Column("body") String text,
        @Column("noted_by") String by,
        @Column("noted_at") Instant at) {}
