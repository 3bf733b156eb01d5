package dev.mendflow.api.casefile;

import dev.mendflow.api.cases.CaseScope;
import dev.mendflow.api.security.Caller;
import dev.mendflow.api.statutory.StatutoryViews;
import dev.mendflow.asset.Asset;
import dev.mendflow.asset.Assets;
import dev.mendflow.customer.Customer;
import dev.mendflow.customer.Customers;
import dev.mendflow.servicecase.AccessScope;
import dev.mendflow.servicecase.CaseQuery;
import dev.mendflow.servicecase.CaseSummary;
import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.servicecase.SolvedCases;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the file behind a case together, with no case in it that the reader may not see. */
@Component
public class CaseFiles {

    private static final int LINES = 8;
    private static final int SIMILAR = 5;

    private final Customers customers;
    private final Assets assets;
    private final ServiceCases cases;
    private final SolvedCases solved;
    private final StatutoryViews statutory;
    private final CaseScope scope;

    CaseFiles(
            Customers customers,
            Assets assets,
            ServiceCases cases,
            SolvedCases solved,
            StatutoryViews statutory,
            CaseScope scope) {
        this.customers = customers;
        this.assets = assets;
        this.cases = cases;
        this.solved = solved;
        this.statutory = statutory;
        this.scope = scope;
    }

    /** The file behind this case; whether the reader may see the case is asked before. */
    public CaseFile of(ServiceCase found, Caller reader) {
        AccessScope reach = scope.of(reader);
        Asset asset = Optional.ofNullable(found.assetId()).flatMap(assets::find).orElse(null);
        List<CaseSummary> ofAsset = asset == null ? List.of() : others(found, null, asset.serial(), reach);
        List<CaseSummary> ofCustomer = others(found, found.customerId().value().toString(), null, reach).stream()
                .filter(other -> asset == null || !Objects.equals(other.serial(), asset.serial()))
                .toList();
        return new CaseFile(
                customer(found),
                asset == null ? null : asset(asset),
                asset == null ? List.of() : statutory.all(asset),
                ofAsset.stream().limit(LINES).map(CaseFiles::line).toList(),
                ofCustomer.stream().limit(LINES).map(CaseFiles::line).toList(),
                similar(found, asset, reach));
    }

    private List<CaseSummary> others(
            ServiceCase found, @Nullable String customer, @Nullable String serial, AccessScope reach) {
        return cases
                .search(new CaseQuery(null, null, null, customer, serial, null, null, reach, null, 4 * LINES))
                .cases()
                .stream()
                .filter(other -> !other.id().equals(found.id()))
                .toList();
    }

    private List<CaseFile.Solved> similar(ServiceCase found, @Nullable Asset asset, AccessScope reach) {
        return solved.like(found.id(), found.fault().symptom(), asset == null ? null : asset.model(), SIMILAR).stream()
                .map(one -> new CaseFile.Solved(
                        cases.isVisible(one.id(), reach) ? one.number().value() : null,
                        one.mode() == null ? null : one.mode().name(),
                        one.note(),
                        one.endedAt()))
                .toList();
    }

    private CaseFile.Customer customer(ServiceCase found) {
        Optional<Customer> known = customers.find(found.customerId());
        return new CaseFile.Customer(
                known.map(Customer::displayName).orElse("–"),
                known.map(Customer::ref).orElse(null),
                known.map(Customer::phone).orElse(null),
                known.map(Customer::email).orElse(null),
                found.tier().name(),
                known.map(Customer::region).orElse(null),
                known.map(Customer::language).orElse(null),
                known.map(Customer::since).orElse(null));
    }

    private static CaseFile.Asset asset(Asset asset) {
        return new CaseFile.Asset(
                asset.serial(),
                asset.model(),
                asset.productLine().name(),
                asset.soldOn(),
                asset.inServiceSince(),
                asset.usageKm(),
                asset.cycles(),
                asset.sohPercent(),
                asset.readAt());
    }

    private static CaseFile.Earlier line(CaseSummary other) {
        return new CaseFile.Earlier(
                other.number().value(),
                other.phase().name(),
                other.severity().name(),
                other.symptom().name(),
                other.serial(),
                other.reportedAt());
    }
}
