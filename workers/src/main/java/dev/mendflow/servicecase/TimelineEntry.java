package dev.mendflow.servicecase;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What happened to a case, for people to read; never changed afterwards.
 *
 * @param id which entry
 * @param caseId of which case
 * @param at when
 * @param type a stable code such as {@code case.reported}
 * @param actorKind in which role somebody acted
 * @param who login or role
 * @param what codes and figures, or a reason that staff typed; null if the type says it all
 */
@Table("case_timeline")
public record TimelineEntry(
        @Id UUID id,
        CaseId caseId,
        @Column("happened_at") Instant at,
        @Column("entry_type") String type,
        Actor.Kind actorKind,
        @Column("actor") String who,
        @Column("detail") @Nullable String what) {}
