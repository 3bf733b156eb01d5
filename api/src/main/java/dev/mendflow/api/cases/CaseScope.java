package dev.mendflow.api.cases;

import dev.mendflow.api.accounts.Role;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Caller;
import dev.mendflow.customer.CustomerId;
import dev.mendflow.servicecase.AccessScope;
import dev.mendflow.servicecase.CaseNumber;
import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.servicecase.ServiceCases;
import org.springframework.stereotype.Component;

/** Which cases a caller may reach; one that is foreign reads the same as one that is missing. */
@Component
public class CaseScope {

    private final ServiceCases cases;

    CaseScope(ServiceCases cases) {
        this.cases = cases;
    }

    /** What becomes part of every search. */
    public AccessScope of(Caller caller) {
        if (caller.isAny(Role.AGENT, Role.DISPATCHER, Role.MANAGER)) {
            return AccessScope.everything();
        }
        if (caller.roles().contains(Role.TECHNICIAN)) {
            return new AccessScope.OfTechnician(caller.technician() == null ? caller.login() : caller.technician());
        }
        if (caller.customerId() != null) {
            return new AccessScope.OfCustomer(new CustomerId(caller.customerId()));
        }
        // Nobody has this id: an account of neither staff nor customer reaches no case.
        return new AccessScope.OfCustomer(new CustomerId(new java.util.UUID(0, 0)));
    }

    /** The case of this number, if the caller may see it; else {@link Refusal} 404. */
    public ServiceCase visible(String number, Caller caller) {
        return find(number)
                .filter(found -> cases.isVisible(found.id(), of(caller)))
                .orElseThrow(Refusal::notFound);
    }

    private java.util.Optional<ServiceCase> find(String number) {
        try {
            return cases.find(CaseNumber.parse(number));
        } catch (IllegalArgumentException e) {
            return java.util.Optional.empty();
        }
    }
}
