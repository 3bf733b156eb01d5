package dev.mendflow.escalation;

import dev.mendflow.notification.Notices;
import dev.mendflow.notification.Recipient;
import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.servicecase.Severity;
import dev.mendflow.servicelevel.Metric;
import dev.mendflow.servicelevel.RungClaim;
import dev.mendflow.servicelevel.RungClaims;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells somebody of a rung, at any hour when the case is about safety, and writes down who it was. */
@Component
class RungNotices {

    private final Notices notices;
    private final RungClaims claims;

    RungNotices(Notices notices, RungClaims claims) {
        this.notices = notices;
        this.claims = claims;
    }

    void tell(RungClaim claim, Recipient who, String template, ServiceCase about, Metric metric) {
        notices.send(
                "rung:" + claim.clockId() + ":" + claim.seq(),
                who,
                template,
                Map.of(
                        "caseNumber", about.number().toString(),
                        "severity", about.severity().name(),
                        "metric", metric.name(),
                        "rung", claim.rung()),
                about.severity() == Severity.P1);
        claims.told(claim, who);
    }
}
