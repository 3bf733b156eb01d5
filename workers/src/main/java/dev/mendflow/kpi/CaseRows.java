package dev.mendflow.kpi;

import dev.mendflow.compensation.Compensation;
import dev.mendflow.feedback.Survey;
import dev.mendflow.servicecase.CaseRecord;
import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.servicelevel.PromisedClock;
import dev.mendflow.visit.Visit;
import java.util.List;
import java.util.Set;

/**
 * What is on file about one case in all rooms.
 *
 * @param record the case and its moments
 * @param product the product line of its asset, or empty
 * @param clocks what was promised, in no order
 * @param surveys rounds, first to last
 * @param contentIn the rounds in which the customer was content
 * @param visits first to last
 * @param compensations in no order
 */
record CaseRows(
        CaseRecord record,
        String product,
        List<PromisedClock> clocks,
        List<Survey> surveys,
        Set<Integer> contentIn,
        List<Visit> visits,
        List<Compensation> compensations) {

    Slice slice() {
        ServiceCase about = record.serviceCase();
        String region = about.fault().region();
        return new Slice(
                region == null ? "" : region,
                about.tier().name(),
                product,
                about.fault().category().name());
    }
}
