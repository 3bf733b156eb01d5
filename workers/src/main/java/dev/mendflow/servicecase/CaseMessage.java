package dev.mendflow.servicecase;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Something said in a case's conversation; never changed afterwards. Personal data.
 *
 * @param id which message
 * @param caseId of which case
 * @param at when it was said
 * @param fromKind who speaks: customer, staff or the system
 * @param who login of staff, or how another system calls the speaker
 * @param text what was said
 */
@Table("case_message")
public record CaseMessage(
        @Id UUID id,
        CaseId caseId,
        @Column("said_at") Instant at,
        Actor.Kind fromKind,
        @Column("speaker") String who,
        @Column("body") String text) {}
