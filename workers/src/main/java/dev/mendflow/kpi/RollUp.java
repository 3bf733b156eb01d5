package dev.mendflow.kpi;

import dev.mendflow.kpi.Touches.Touch;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseRecords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the cases that something happened to: works their facts out from their rows, and takes the difference to the facts on
 * file into the sums of the days, all in one transaction. Whoever counts holds the one row of the turn, so replicas do not
 * count the same change twice.
 */
@Component
@EnableConfigurationProperties(KpiSettings.class)
@Transactional
class RollUp {

    private final Touches touches;
    private final CaseReading reading;
    private final CaseRecords records;
    private final FactStore facts;
    private final Additions additions;
    private final Recent recent;
    private final JdbcClient sql;
    private final KpiSettings settings;

    RollUp(
            Touches touches,
            CaseReading reading,
            CaseRecords records,
            FactStore facts,
            Additions additions,
            Recent recent,
            JdbcClient sql,
            KpiSettings settings) {
        this.touches = touches;
        this.reading = reading;
        this.records = records;
        this.facts = facts;
        this.additions = additions;
        this.recent = recent;
        this.sql = sql;
        this.settings = settings;
    }

    /** Whether there is anything to count; asked first, since the turn makes others wait. */
    @Transactional(readOnly = true)
    public boolean isBehind() {
        return touches.oldest().isPresent() || look("").recounting() || !zone().equals(look("").zone());
    }

    /** Whether everything is being counted anew. */
    @Transactional(readOnly = true)
    public boolean isRecounting() {
        return look("").recounting();
    }

    /** Counts some of what is to be counted; true if there may be more. */
    public boolean next(int most) {
        Turn turn = look(" for update");
        if (!zone().equals(turn.zone())) {
            sql.sql("update kpi_turn set zone = ?, recounting = true, last_case = null, sums_done = -1")
                    .param(zone())
                    .update();
            return true;
        }
        List<Touch> touched = touches.next(most);
        if (!touched.isEmpty()) {
            Set<CaseId> cases = new LinkedHashSet<>();
            touched.forEach(touch -> cases.add(touch.caseId()));
            count(cases);
            touches.done(touched);
            recent.countedMore();
            return true;
        }
        return turn.recounting() && recount(turn, most);
    }

    /** Sets the case aside that would be next, since it could not be counted. */
    public void setAside() {
        Turn turn = look(" for update");
        List<Touch> touched = touches.next(1);
        if (!touched.isEmpty()) {
            touches.setAside(touched);
        } else if (turn.recounting() && turn.sumsDone() < 0) {
            records.after(turn.lastCase(), 1).forEach(skipped -> {
                touches.setAside(skipped);
                passed(skipped, -1, true);
            });
        }
    }

    /** Counts everything anew, little by little, while figures can be read; once more, it begins again. */
    public void recount() {
        sql.sql("update kpi_turn set recounting = true, last_case = null, sums_done = -1")
                .update();
    }

    /** First the facts of all cases, then one sum after the other: nobody else can write to H2 meanwhile. */
    private boolean recount(Turn turn, int most) {
        if (turn.sumsDone() < 0) {
            List<CaseId> cases = records.after(turn.lastCase(), most);
            if (cases.isEmpty()) {
                return passed(null, 0, true);
            }
            // Not into the sums, which are all added up anew when this is through.
            writeFacts(cases);
            return passed(cases.getLast(), -1, true);
        }
        List<Additions.Sum> all = Additions.all();
        additions.rebuild(all.get(turn.sumsDone()));
        recent.countedMore();
        int done = turn.sumsDone() + 1;
        return passed(null, done, done < all.size());
    }

    private boolean passed(@Nullable CaseId last, int sumsDone, boolean more) {
        sql.sql("update kpi_turn set last_case = :last, sums_done = :sumsDone, recounting = :more")
                .param("last", last == null ? null : last.value(), java.sql.Types.OTHER)
                .param("sumsDone", sumsDone)
                .param("more", more)
                .update();
        return more;
    }

    private void count(Collection<CaseId> cases) {
        Differences differences = writeFacts(cases);
        additions.change(differences.gone(), differences.fresh());
    }

    /** Brings the facts of these cases on file up to date. */
    private Differences writeFacts(Collection<CaseId> cases) {
        Map<CaseId, List<Fact>> known = facts.of(cases);
        List<Fact> gone = new ArrayList<>();
        List<Fact> fresh = new ArrayList<>();
        for (CaseRows rows : reading.of(cases)) {
            List<Fact> before = known.getOrDefault(rows.record().serviceCase().id(), List.of());
            List<Fact> now = FactsOfCase.of(rows, settings.zone());
            Set<Fact> stays = new HashSet<>(now);
            before.stream().filter(fact -> !stays.contains(fact)).forEach(gone::add);
            Set<Fact> were = new HashSet<>(before);
            now.stream().filter(fact -> !were.contains(fact)).forEach(fresh::add);
        }
        facts.remove(gone);
        facts.add(fresh);
        return new Differences(gone, fresh);
    }

    private record Differences(List<Fact> gone, List<Fact> fresh) {}

    private String zone() {
        return settings.zone().getId();
    }

    private Turn look(String lock) {
        return sql.sql("select zone, recounting, last_case, sums_done from kpi_turn where id = 1" + lock)
                .query((row, i) -> {
                    UUID last = row.getObject("last_case", UUID.class);
                    return new Turn(
                            row.getString("zone"),
                            row.getBoolean("recounting"),
                            last == null ? null : new CaseId(last),
                            row.getInt("sums_done"));
                })
                .single();
    }

    private record Turn(
            @Nullable String zone,
            boolean recounting,
            @Nullable CaseId lastCase,
            int sumsDone) {}
}
