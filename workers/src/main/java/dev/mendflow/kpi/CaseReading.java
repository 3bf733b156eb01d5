package dev.mendflow.kpi;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.mendflow.asset.Asset;
import dev.mendflow.asset.AssetId;
import dev.mendflow.asset.Assets;
import dev.mendflow.compensation.Compensation;
import dev.mendflow.compensation.Compensations;
import dev.mendflow.feedback.Survey;
import dev.mendflow.feedback.Surveys;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseRecord;
import dev.mendflow.servicecase.CaseRecords;
import dev.mendflow.servicelevel.PromisedClock;
import dev.mendflow.servicelevel.ServiceLevels;
import dev.mendflow.visit.Visit;
import dev.mendflow.visit.Visits;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what all rooms have on file about many cases, in as many questions as for one. */
@Component
class CaseReading {

    private final CaseRecords records;
    private final Assets assets;
    private final ServiceLevels levels;
    private final Surveys surveys;
    private final Visits visits;
    private final Compensations compensations;

    CaseReading(
            CaseRecords records,
            Assets assets,
            ServiceLevels levels,
            Surveys surveys,
            Visits visits,
            Compensations compensations) {
        this.records = records;
        this.assets = assets;
        this.levels = levels;
        this.surveys = surveys;
        this.visits = visits;
        this.compensations = compensations;
    }

    List<CaseRows> of(Collection<CaseId> ids) {
        List<CaseRecord> found = records.of(ids);
        Map<AssetId, String> products = products(found);
        Map<CaseId, List<PromisedClock>> clocks =
                levels.clocksOf(ids).stream().collect(groupingBy(PromisedClock::caseId));
        Map<CaseId, List<Survey>> answers = surveys.surveysOf(ids).stream().collect(groupingBy(Survey::caseId));
        Map<CaseId, List<Visit>> trips = visits.of(ids).stream().collect(groupingBy(Visit::caseId));
        Map<CaseId, List<Compensation>> paid = compensations.of(ids).stream().collect(groupingBy(Compensation::caseId));
        return found.stream()
                .map(record -> {
                    CaseId id = record.serviceCase().id();
                    List<Survey> rounds = answers.getOrDefault(id, List.of());
                    return new CaseRows(
                            record,
                            products.getOrDefault(asset(record), ""),
                            clocks.getOrDefault(id, List.of()),
                            rounds,
                            contentIn(rounds),
                            trips.getOrDefault(id, List.of()),
                            paid.getOrDefault(id, List.of()));
                })
                .toList();
    }

    private static AssetId asset(CaseRecord record) {
        return Objects.requireNonNullElse(record.serviceCase().assetId(), NONE);
    }

    /** No asset has this id. */
    private static final AssetId NONE = new AssetId(new java.util.UUID(0, 0));

    private Set<Integer> contentIn(List<Survey> rounds) {
        return rounds.stream()
                .filter(Survey::isAnswered)
                .filter(surveys::isContent)
                .map(Survey::round)
                .collect(Collectors.toSet());
    }

    private Map<AssetId, String> products(List<CaseRecord> cases) {
        Set<AssetId> ids = cases.stream()
                .flatMap(record -> Stream.ofNullable(record.serviceCase().assetId()))
                .collect(Collectors.toSet());
        return assets.findAll(ids).stream()
                .collect(toMap(Asset::id, asset -> asset.productLine().name()));
    }
}
