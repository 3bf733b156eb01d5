package dev.mendflow.servicecase;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.mendflow.asset.AssetId;
import dev.mendflow.storage.Utc;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in for those who count: many cases at a time, with the moments that matter, in a handful of questions. */
@Component
@Transactional(readOnly = true)
public class CaseRecords {

    private final ServiceCaseStore store;
    private final HoldStore holds;
    private final JdbcClient sql;

    CaseRecords(ServiceCaseStore store, HoldStore holds, JdbcClient sql) {
        this.store = store;
        this.holds = holds;
        this.sql = sql;
    }

    /** The ids of cases in their order, from behind that one. */
    public List<CaseId> after(@Nullable CaseId last, int limit) {
        var query = sql.sql("select id from service_case" + (last == null ? "" : " where id > :last")
                + " order by id fetch first " + limit + " rows only");
        return (last == null ? query : query.param("last", last.value()))
                .query(UUID.class).list().stream().map(CaseId::new).toList();
    }

    /** These cases, in no order; unknown ids are left out. */
    public List<CaseRecord> of(Collection<CaseId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<ServiceCase> found = store.findByIdIn(ids);
        Map<CaseId, List<Moment>> moments = moments(ids);
        Map<CaseId, List<Hold>> waits =
                holds.findByCaseIdInOrderByHeldAt(ids).stream().collect(groupingBy(Hold::caseId));
        Map<Trouble, List<Instant>> troubles = troubles(found);
        return found.stream()
                .map(each -> record(each, moments, waits, troubles.getOrDefault(Trouble.of(each), List.of())))
                .toList();
    }

    private static CaseRecord record(
            ServiceCase each, Map<CaseId, List<Moment>> moments, Map<CaseId, List<Hold>> waits, List<Instant> opened) {
        List<Moment> told = moments.getOrDefault(each.id(), List.of());
        List<CaseRecord.Entered> entered = new ArrayList<>();
        entered.add(new CaseRecord.Entered(Phase.REPORTED, each.openedAt()));
        told.stream()
                .filter(moment -> moment.type().equals("phase.entered"))
                .forEach(moment -> entered.add(
                        new CaseRecord.Entered(Phase.valueOf(Objects.requireNonNull(moment.what())), moment.at())));
        return new CaseRecord(
                each,
                entered,
                waits.getOrDefault(each.id(), List.of()),
                told.stream().anyMatch(moment -> moment.type().equals("replacement.decided")),
                opened.stream().filter(at -> at.isBefore(each.openedAt())).toList());
    }

    private Map<CaseId, List<Moment>> moments(Collection<CaseId> ids) {
        return sql
                .sql("select case_id, happened_at, entry_type, detail from case_timeline where case_id in (:ids)"
                        + " and entry_type in ('phase.entered', 'replacement.decided')"
                        + " order by happened_at, record_position")
                .param("ids", ids.stream().map(CaseId::value).toList())
                .query((row, i) -> new Moment(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        Utc.requiredInstant(row, "happened_at"),
                        row.getString("entry_type"),
                        row.getString("detail")))
                .list()
                .stream()
                .collect(groupingBy(Moment::caseId));
    }

    /** When cases were opened about the troubles of these cases, their own ones included. */
    private Map<Trouble, List<Instant>> troubles(List<ServiceCase> cases) {
        Set<UUID> assets = cases.stream()
                .map(ServiceCase::assetId)
                .filter(Objects::nonNull)
                .map(AssetId::value)
                .collect(Collectors.toSet());
        if (assets.isEmpty()) {
            return Map.of();
        }
        return sql
                .sql("select asset_id, symptom, opened_at from service_case where asset_id in (:assets)")
                .param("assets", assets)
                .query((row, i) -> Map.entry(
                        new Trouble(
                                new AssetId(row.getObject("asset_id", UUID.class)),
                                Symptom.valueOf(row.getString("symptom"))),
                        Utc.requiredInstant(row, "opened_at")))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private record Moment(
            CaseId caseId,
            Instant at,
            String type,
            @Nullable String what) {}

    private record Trouble(@Nullable AssetId asset, Symptom symptom) {

        static Trouble of(ServiceCase about) {
            return new Trouble(about.assetId(), about.fault().symptom());
        }
    }
}
