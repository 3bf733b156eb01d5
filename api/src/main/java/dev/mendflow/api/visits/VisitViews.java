package dev.mendflow.api.visits;

import dev.mendflow.customer.Customer;
import dev.mendflow.customer.Customers;
import dev.mendflow.engine.inbox.UserTask;
import dev.mendflow.engine.inbox.UserTaskQuery;
import dev.mendflow.engine.inbox.UserTaskState;
import dev.mendflow.engine.inbox.UserTasks;
import dev.mendflow.jobsheet.CheckItem;
import dev.mendflow.jobsheet.ExchangedPart;
import dev.mendflow.jobsheet.JobSheet;
import dev.mendflow.jobsheet.JobSheets;
import dev.mendflow.jobsheet.Signature;
import dev.mendflow.process.ServiceCaseProcess;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.visit.Visit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a visit together from the rooms that know of it. */
@Component
public class VisitViews {

    private final ServiceCases cases;
    private final Customers customers;
    private final JobSheets sheets;
    private final ReadyParts ready;
    private final Places places;
    private final UserTasks tasks;

    VisitViews(
            ServiceCases cases,
            Customers customers,
            JobSheets sheets,
            ReadyParts ready,
            Places places,
            UserTasks tasks) {
        this.cases = cases;
        this.customers = customers;
        this.sheets = sheets;
        this.ready = ready;
        this.places = places;
        this.tasks = tasks;
    }

    /** All that the technician needs of a visit; whether the reader may see it is asked before. */
    public VisitDetail of(Visit visit, Locale locale) {
        ServiceCase about = cases.get(visit.caseId());
        JobSheet sheet = sheets.of(visit.id());
        var assessment = about.assessment();
        String skill = assessment == null ? null : assessment.skill();
        return new VisitDetail(
                line(visit),
                visit.status().isOpen() ? openTask(visit.caseId()) : null,
                about.fault().description(),
                skill,
                visit.scope(),
                visit.faultCode(),
                customers.find(about.customerId()).map(Customer::phone).orElse(null),
                places.of(about.fault().region(), locale),
                checks(sheet, skill),
                ready.reserved(visit.caseId(), locale),
                ready.expectedAt(visit.caseId()),
                sheet.parts().stream().map(VisitViews::part).toList(),
                signature(sheet.signature()));
    }

    private VisitLine line(Visit visit) {
        var about = cases.summaries(Set.of(visit.caseId())).get(visit.caseId());
        return VisitLine.of(visit, Objects.requireNonNull(about));
    }

    private @Nullable String openTask(CaseId id) {
        return tasks
                .search(UserTaskQuery.everything()
                        .withState(UserTaskState.CREATED)
                        .withBusinessKey(id.toString())
                        .withElement(ServiceCaseProcess.ID, ServiceCaseProcess.CARRY_OUT_REPAIR))
                .items()
                .stream()
                .map(UserTask::key)
                .map(String::valueOf)
                .findFirst()
                .orElse(null);
    }

    private static List<VisitDetail.CheckView> checks(JobSheet sheet, @Nullable String skill) {
        return CheckItem.forSkill(skill).stream()
                .map(item -> sheet.check(item)
                        .map(check -> new VisitDetail.CheckView(item.name(), check.done(), check.at(), check.by()))
                        .orElseGet(() -> new VisitDetail.CheckView(item.name(), false, null, null)))
                .toList();
    }

    static VisitDetail.PartView part(ExchangedPart part) {
        return new VisitDetail.PartView(
                part.id().toString(),
                part.partNumber(),
                part.quantity(),
                part.faultySerial(),
                part.replacementSerial(),
                part.at());
    }

    static VisitDetail.@Nullable SignatureView signature(@Nullable Signature signature) {
        return signature == null
                ? null
                : new VisitDetail.SignatureView(
                        signature.signer(),
                        signature.at(),
                        signature.attachment() == null ? null : "/api/attachments/" + signature.attachment());
    }
}
