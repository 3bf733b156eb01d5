package dev.mendflow.api.cases;

import dev.mendflow.asset.Asset;
import dev.mendflow.asset.Assets;
import dev.mendflow.customer.Customer;
import dev.mendflow.customer.Customers;
import dev.mendflow.engine.oversight.ProcessInstance;
import dev.mendflow.servicecase.CaseMessage;
import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.servicecase.ServiceCases;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a case together for a reader from the rooms that know of it. */
@Component
public class CaseViews {

    private final ServiceCases cases;
    private final Customers customers;
    private final Assets assets;
    private final CaseInstances instances;
    private final CaseFacts facts;
    private final Attachments attachments;
    private final TrackingLinks links;

    CaseViews(
            ServiceCases cases,
            Customers customers,
            Assets assets,
            CaseInstances instances,
            CaseFacts facts,
            Attachments attachments,
            TrackingLinks links) {
        this.cases = cases;
        this.customers = customers;
        this.assets = assets;
        this.instances = instances;
        this.facts = facts;
        this.attachments = attachments;
        this.links = links;
    }

    /** What this reader may know of a case; whether they may see it at all is asked before. */
    public CaseView of(ServiceCase found, CaseReader reader) {
        var fault = found.fault();
        var assessment = found.assessment();
        String instance = processInstanceKey(found);
        return new CaseView(
                found.number().value(),
                found.id().value(),
                found.phase().name(),
                found.status().name(),
                found.severity().name(),
                found.waitOwner() == null ? null : found.waitOwner().name(),
                fault.channel().name(),
                fault.category().name(),
                fault.categoryText(),
                fault.symptom().name(),
                fault.symptomText(),
                fault.description(),
                fault.region(),
                fault.language(),
                assessment == null ? null : assessment.mode().name(),
                assessment == null ? null : assessment.skill(),
                customer(found),
                asset(found),
                facts.warranty(found, instance),
                facts.visits(found.id()),
                facts.clocks(found.id(), reader),
                facts.compensations(found.id(), reader),
                reader.isStaff() ? facts.statutory(found) : List.of(),
                reader.isStaff() ? timeline(found, reader) : publicTimeline(found),
                conversation(found),
                reader.isStaff() ? holds(found) : List.of(),
                reader.isStaff() ? notes(found) : List.of(),
                attachments.of(found.id()),
                instance,
                links.to(found.trackingToken()),
                found.reportedAt(),
                found.openedAt(),
                found.endedAt(),
                found.nextDueAt());
    }

    List<CaseView.TimelineView> timeline(ServiceCase found, CaseReader reader) {
        return cases.timeline(found.id()).stream()
                .filter(entry -> reader.reads(entry.type()))
                .map(entry -> new CaseView.TimelineView(entry.at(), entry.type(), entry.who(), entry.what()))
                .toList();
    }

    private List<CaseView.TimelineView> publicTimeline(ServiceCase found) {
        return cases.timeline(found.id()).stream()
                .filter(entry -> CaseReader.CUSTOMER.reads(entry.type()))
                .map(entry -> new CaseView.TimelineView(
                        entry.at(), entry.type(), entry.actorKind().name().toLowerCase(Locale.ROOT), null))
                .toList();
    }

    List<CaseView.MessageView> conversation(ServiceCase found) {
        return cases.conversation(found.id()).stream().map(CaseViews::message).toList();
    }

    static CaseView.MessageView message(CaseMessage message) {
        return new CaseView.MessageView(
                message.id(), message.at(), message.fromKind().name(), message.who(), message.text());
    }

    CaseView.@Nullable AssetView asset(ServiceCase found) {
        return Optional.ofNullable(found.assetId())
                .flatMap(assets::find)
                .map(CaseViews::asset)
                .orElse(null);
    }

    private static CaseView.AssetView asset(Asset asset) {
        return new CaseView.AssetView(
                asset.serial(), asset.model(), asset.productLine().name(), Reports.isVerified(asset));
    }

    private CaseView.CustomerView customer(ServiceCase found) {
        Optional<Customer> known = customers.find(found.customerId());
        return new CaseView.CustomerView(
                found.customerId().value(),
                known.map(Customer::ref).orElse(null),
                known.map(Customer::name).orElse(null),
                known.map(Customer::phone).orElse(null),
                known.map(Customer::email).orElse(null),
                found.tier().name());
    }

    private List<CaseView.HoldView> holds(ServiceCase found) {
        return cases.holds(found.id()).stream()
                .map(hold -> new CaseView.HoldView(
                        hold.owner().name(),
                        hold.reason(),
                        hold.heldAt(),
                        hold.heldBy(),
                        hold.until(),
                        hold.resumedAt()))
                .toList();
    }

    private List<CaseView.NoteView> notes(ServiceCase found) {
        return cases.taskNotes(found.id()).stream()
                .map(note -> new CaseView.NoteView(note.element(), note.field(), note.text(), note.by(), note.at()))
                .toList();
    }

    private @Nullable String processInstanceKey(ServiceCase found) {
        return instances
                .of(found)
                .map(ProcessInstance::key)
                .map(String::valueOf)
                .orElse(null);
    }
}
