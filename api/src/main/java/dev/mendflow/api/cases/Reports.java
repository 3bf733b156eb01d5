package dev.mendflow.api.cases;

import dev.mendflow.api.command.Reply;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Caller;
import dev.mendflow.asset.Asset;
import dev.mendflow.asset.Assets;
import dev.mendflow.customer.Customer;
import dev.mendflow.customer.CustomerDetails;
import dev.mendflow.customer.CustomerId;
import dev.mendflow.customer.Customers;
import dev.mendflow.servicecase.Channel;
import dev.mendflow.servicecase.ReportReceipt;
import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.servicecase.ServiceCases;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes reports in: who may report for whom, about what, and what they learn of the case. */
@Component
class Reports {

    private final ServiceCases cases;
    private final Customers customers;
    private final Assets assets;
    private final CasePromises promises;
    private final TrackingLinks links;
    private final CaseSettings settings;
    private final Regions regions;
    private final CaseScope scope;

    Reports(
            ServiceCases cases,
            Customers customers,
            Assets assets,
            CasePromises promises,
            TrackingLinks links,
            CaseSettings settings,
            Regions regions,
            CaseScope scope) {
        this.scope = scope;
        this.regions = regions;
        this.cases = cases;
        this.customers = customers;
        this.assets = assets;
        this.promises = promises;
        this.links = links;
        this.settings = settings;
    }

    /** 201 for a new case, 200 when the report was added to an open one. */
    Reply<Reported> take(ReportForm asked, @Nullable Caller caller) {
        ReportForm form = asked.in(regions.codeOf(asked.region()));
        boolean verified = isOnFile(form);
        if (!verified && !settings.acceptUnknownSerials()) {
            throw Refusal.unprocessable("unknown-serial");
        }
        ReportReceipt receipt =
                cases.report(form.report(reporter(form, caller), channel(form, caller)), Actors.of(caller));
        String number = receipt.number().value();
        if (receipt.duplicateOf() == null) {
            return Reply.created(told(receipt, verified), number);
        }
        boolean reader = caller != null && cases.isVisible(receipt.id(), scope.of(caller));
        return new Reply<>(HttpStatus.OK, reader ? told(receipt, verified) : untold(verified), number);
    }

    private Reported told(ReportReceipt receipt, boolean verified) {
        ServiceCase reported = cases.get(receipt.id());
        return new Reported(
                reported.number().value(),
                reported.id().value(),
                links.to(reported.trackingToken()),
                promises.of(reported.id()),
                receipt.duplicateOf() == null ? null : receipt.duplicateOf().value(),
                verified);
    }

    /** Whoever knows a customer's telephone number and reads a serial off a product learns nothing of the case by that. */
    private static Reported untold(boolean verified) {
        return new Reported(null, null, null, List.of(), null, verified);
    }

    private boolean isOnFile(ReportForm form) {
        ReportForm.AssetPart asset = form.asset();
        return asset != null
                && asset.serial() != null
                && !asset.serial().isBlank()
                && assets.findBySerial(asset.serial())
                        .filter(Reports::isVerified)
                        .isPresent();
    }

    static boolean isVerified(Asset asset) {
        return asset.soldOn() != null || asset.inServiceSince() != null;
    }

    /** A customer with an account reports for nobody else. */
    private CustomerDetails reporter(ReportForm form, @Nullable Caller caller) {
        UUID own = caller == null || Actors.isStaff(caller) ? null : caller.customerId();
        if (own == null) {
            return form.described(Actors.isStaff(caller));
        }
        Customer customer = customers.find(new CustomerId(own)).orElseThrow(Refusal::notFound);
        return new CustomerDetails(
                customer.ref(),
                customer.name(),
                customer.phone(),
                customer.email(),
                null,
                form.region(),
                form.language());
    }

    private static Channel channel(ReportForm form, @Nullable Caller caller) {
        if (!Actors.isStaff(caller)) {
            return Channel.PORTAL;
        }
        return form.channel() == null ? Channel.API : form.channel();
    }
}
