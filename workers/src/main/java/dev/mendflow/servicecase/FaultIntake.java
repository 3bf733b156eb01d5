package dev.mendflow.servicecase;

import dev.mendflow.asset.Asset;
import dev.mendflow.asset.Assets;
import dev.mendflow.asset.ProductLine;
import dev.mendflow.customer.Customer;
import dev.mendflow.customer.Customers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes reports in: a new case, or one more voice in a case that is open for the same fault. */
@Component
class FaultIntake {

    private final ServiceCaseStore store;
    private final CaseNumbers numbers;
    private final CaseHistory history;
    private final Customers customers;
    private final Assets assets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FaultIntake(
            ServiceCaseStore store,
            CaseNumbers numbers,
            CaseHistory history,
            Customers customers,
            Assets assets,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.numbers = numbers;
        this.history = history;
        this.customers = customers;
        this.assets = assets;
        this.events = events;
        this.clock = clock;
    }

    ReportReceipt take(FaultReport report, Actor by) {
        Instant now = Instant.now(clock);
        int year = now.atOffset(ZoneOffset.UTC).getYear();
        numbers.lock(year);
        Customer customer = customers.identify(report.customer());
        Asset asset = report.serial() == null || report.serial().isBlank()
                ? null
                : assets.identify(report.serial(), report.model());
        return openCaseOfSameFault(asset, report)
                .map(known -> link(known, report, by, now))
                .orElseGet(() -> open(report, customer, asset, numbers.next(year), by, now));
    }

    private Optional<ServiceCase> openCaseOfSameFault(@Nullable Asset asset, FaultReport report) {
        return asset == null
                ? Optional.empty()
                : store.findByAssetIdOrderByOpenedAtDesc(asset.id()).stream()
                        .filter(ServiceCase::isOpen)
                        .filter(known -> isSameFault(known.fault(), report))
                        .findFirst();
    }

    /** Faults that no code tells apart are the same only in the same words. */
    private static boolean isSameFault(Fault known, FaultReport report) {
        Symptom symptom = Symptom.of(report.symptom());
        return known.symptom() == symptom
                && (symptom != Symptom.OTHER || Objects.equals(known.symptomText(), report.symptom()));
    }

    private ReportReceipt link(ServiceCase known, FaultReport report, Actor by, Instant now) {
        keepConversation(known.id(), report, by, now);
        history.note(known.id(), "case.reported-again", by, report.channel().name());
        return new ReportReceipt(known.id(), known.number(), null, known.number());
    }

    private ReportReceipt open(
            FaultReport report, Customer customer, @Nullable Asset asset, CaseNumber number, Actor by, Instant now) {
        ServiceCase opened = store.save(newCase(report, customer, asset, number, now));
        keepConversation(opened.id(), report, by, now);
        history.note(opened.id(), "case.reported", by, report.channel().name());
        events.publishEvent(reported(opened, asset == null ? ProductLine.OTHER : asset.productLine()));
        return new ReportReceipt(opened.id(), opened.number(), opened.trackingToken(), null);
    }

    private static ServiceCase newCase(
            FaultReport report, Customer customer, @Nullable Asset asset, CaseNumber number, Instant now) {
        Fault fault = Fault.of(
                report,
                report.region() != null ? report.region() : customer.region(),
                report.language() != null ? report.language() : customer.language());
        Instant told = report.reportedAt();
        return new ServiceCase(
                CaseId.random(),
                null,
                number,
                TrackingToken.random(),
                customer.id(),
                customer.tier(),
                asset == null ? null : asset.id(),
                fault,
                fault.assumedSeverity(),
                false,
                null,
                Phase.REPORTED,
                null,
                null,
                told == null || told.isAfter(now) ? now : told,
                now,
                null,
                null,
                null);
    }

    private void keepConversation(CaseId caseId, FaultReport report, Actor by, Instant now) {
        for (FaultReport.Said said : report.conversation()) {
            Instant at = said.at() == null || said.at().isAfter(now) ? now : said.at();
            history.say(caseId, at, Actor.Kind.SYSTEM, said.who(), said.text());
        }
        String story = report.description();
        if (story != null && !story.isBlank()) {
            history.say(caseId, now, Actor.Kind.CUSTOMER, by.name(), story);
        }
    }

    private static CaseReported reported(ServiceCase opened, ProductLine line) {
        Fault fault = opened.fault();
        return new CaseReported(
                opened.id(),
                opened.number(),
                fault.channel(),
                fault.category(),
                fault.symptom(),
                fault.severityHint(),
                opened.severity(),
                opened.tier(),
                fault.region(),
                line,
                opened.reportedAt());
    }
}
