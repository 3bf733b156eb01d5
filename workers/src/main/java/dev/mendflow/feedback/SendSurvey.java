package dev.mendflow.feedback;

import dev.mendflow.notification.Notices;
import dev.mendflow.notification.Recipient;
import dev.mendflow.orchestration.Nothing;
import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.ServiceCase;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the customer how it was, unless the customer has said so unasked. */
@Component
public class SendSurvey implements Step<SendSurvey.Given, Nothing> {

    private final Surveys surveys;
    private final CaseProgress cases;
    private final Notices notices;
    private final Clock clock;

    SendSurvey(Surveys surveys, CaseProgress cases, Notices notices, Clock clock) {
        this.surveys = surveys;
        this.cases = cases;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public Nothing perform(Given given) {
        cases.enter(given.caseId(), Phase.FEEDBACK, Actor.SYSTEM);
        Survey current = surveys.current(given.caseId());
        if (current.sentAt() == null) {
            surveys.save(current.sent(Instant.now(clock)));
            if (!current.isAnswered()) {
                ServiceCase about = cases.get(given.caseId());
                notices.send(
                        "survey:" + current.id(),
                        Recipient.customer(about.customerId().toString()),
                        "survey",
                        Map.of("caseNumber", about.number().toString()));
            }
        }
        return Nothing.NOTHING;
    }

    /** @param caseId the case */
    public record Given(CaseId caseId) {}
}
