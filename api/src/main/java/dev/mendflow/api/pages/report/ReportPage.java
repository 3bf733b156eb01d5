package dev.mendflow.api.pages.report;

import dev.mendflow.api.security.Access;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.Category;
import dev.mendflow.servicecase.ReportReceipt;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.servicecase.Symptom;
import dev.mendflow.servicecase.TrackingToken;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Takes reports from anybody; works without a script. */
@Controller
class ReportPage {

    private final ServiceCases cases;

    ReportPage(ServiceCases cases) {
        this.cases = cases;
    }

    @ModelAttribute("categories")
    Category[] categories() {
        return Category.values();
    }

    @ModelAttribute("symptoms")
    List<Symptom> symptoms() {
        return List.of(Symptom.values());
    }

    /** The empty form; a QR code on the product fills in serial and model. */
    @GetMapping("/report")
    @PreAuthorize(Access.ANYBODY)
    String form(
            @RequestParam(required = false) @Nullable String serial,
            @RequestParam(required = false) @Nullable String model,
            Locale locale,
            Model page) {
        page.addAttribute("fault", Fault.about(UUID.randomUUID().toString(), serial, model, locale.getLanguage()));
        return "report/report";
    }

    /** Takes the report and leads to the page that follows it. */
    @PostMapping("/report")
    @PreAuthorize(Access.ANYBODY)
    String report(@ModelAttribute("fault") Fault fault, BindingResult problems) {
        fault.check(problems);
        if (problems.hasErrors()) {
            return "report/report";
        }
        return "redirect:" + address(cases.report(fault.toReport(), Actor.CUSTOMER));
    }

    private static String address(ReportReceipt receipt) {
        TrackingToken token = receipt.trackingToken();
        if (token == null) {
            return UriComponentsBuilder.fromPath("/report/known")
                    .queryParam("number", receipt.number().value())
                    .toUriString();
        }
        return UriComponentsBuilder.fromPath("/track/{token}")
                .queryParam(receipt.duplicateOf() == null ? "reported" : "known")
                .buildAndExpand(token.value())
                .toUriString();
    }

    /** Somebody else has reported this fault: there is a number, but no link to another customer's case. */
    @GetMapping("/report/known")
    @PreAuthorize(Access.ANYBODY)
    String known(@RequestParam(required = false) @Nullable String number, Model page) {
        page.addAttribute("number", number != null && number.matches("SC-\\d{4}-\\d{6,9}") ? number : "");
        return "report/known";
    }
}
