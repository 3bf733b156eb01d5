package dev.mendflow.api.pages.layout;

import dev.mendflow.api.accounts.Role;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Caller;
import dev.mendflow.customer.CustomerId;
import dev.mendflow.servicecase.AccessScope;
import dev.mendflow.servicecase.CaseNumber;
import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.servicecase.ServiceCases;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which cases a person may open. */
@Component
public class CaseSight {

    private final ServiceCases cases;

    CaseSight(ServiceCases cases) {
        this.cases = cases;
    }

    /** What this person sees of all cases. */
    public static AccessScope scopeOf(Caller caller) {
        if (caller.isAny(Role.AGENT, Role.DISPATCHER, Role.MANAGER)) {
            return AccessScope.everything();
        }
        if (caller.technician() != null) {
            return new AccessScope.OfTechnician(caller.technician());
        }
        if (caller.customerId() != null) {
            return new AccessScope.OfCustomer(new CustomerId(caller.customerId()));
        }
        throw Refusal.forbidden("forbidden");
    }

    /** The case of this number; refused as unknown when there is none or it is not this person's to see. */
    public ServiceCase open(String number, Caller caller) {
        return number(number)
                .flatMap(cases::find)
                .filter(found -> cases.isVisible(found.id(), scopeOf(caller)))
                .orElseThrow(Refusal::notFound);
    }

    private static Optional<CaseNumber> number(String text) {
        try {
            return Optional.of(CaseNumber.parse(text));
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }
}
