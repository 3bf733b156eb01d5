package dev.mendflow.api.pages.report;

import dev.mendflow.api.cases.ReportDesk;
import dev.mendflow.api.cases.Reported;
import dev.mendflow.api.problems.Problems;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.asset.Asset;
import dev.mendflow.asset.Assets;
import dev.mendflow.servicecase.Category;
import dev.mendflow.servicecase.Symptom;
import dev.mendflow.technician.Technicians;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes reports from anybody; works without a script. The hidden key lets a form sent twice report one fault. */
@Controller
class ReportPage {

    private static final String KEY = "Idempotency-Key";

    private final ReportDesk desk;
    private final ReportedPhotos photos;
    private final Assets assets;
    private final Technicians technicians;
    private final Problems problems;

    ReportPage(ReportDesk desk, ReportedPhotos photos, Assets assets, Technicians technicians, Problems problems) {
        this.technicians = technicians;
        this.desk = desk;
        this.photos = photos;
        this.assets = assets;
        this.problems = problems;
    }

    @ModelAttribute("categories")
    Category[] categories() {
        return Category.values();
    }

    @ModelAttribute("symptoms")
    Symptom[] symptoms() {
        return Symptom.values();
    }

    @ModelAttribute("once")
    String once(@RequestParam(name = KEY, required = false) @Nullable String once) {
        return once == null || !once.matches("[0-9a-f-]{36}")
                ? UUID.randomUUID().toString()
                : once;
    }

    /** The names of the areas that we serve, in the reader's language. */
    @ModelAttribute("places")
    List<String> places(Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        return technicians.areas().stream()
                .map(area -> chinese ? area.nameZh() : area.nameEn())
                .toList();
    }

    /** The empty form; a QR code on the product fills in serial and model. */
    @GetMapping("/report")
    @PreAuthorize(Access.ANYBODY)
    String form(
            @RequestParam(required = false) @Nullable String serial,
            @RequestParam(required = false) @Nullable String model,
            Locale locale,
            Model page) {
        page.addAttribute("fault", Fault.about(serial, modelOf(serial, model), locale.getLanguage()));
        return "report/report";
    }

    /** What is on file of a product is not asked of whoever stands before it. */
    private @Nullable String modelOf(@Nullable String serial, @Nullable String given) {
        return given != null || serial == null || serial.isBlank()
                ? given
                : assets.findBySerial(serial).map(Asset::model).orElse(null);
    }

    /** Takes the report and leads to the page that follows it. */
    @PostMapping("/report")
    @PreAuthorize(Access.ANYBODY)
    String report(
            @ModelAttribute("fault") Fault fault,
            BindingResult typed,
            @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> pictures,
            @AuthenticationPrincipal @Nullable Caller caller,
            HttpServletRequest request,
            Locale locale,
            Model page) {
        fault.check(typed);
        if (typed.hasErrors()) {
            return "report/report";
        }
        try {
            Reported reported = Objects.requireNonNull(
                    desk.receive(fault.form(), caller, request).getBody());
            return "redirect:" + address(reported, photos.add(reported, pictures));
        } catch (Refusal refusal) {
            page.addAttribute("failed", problems.of(refusal, locale).getDetail());
            return "report/report";
        }
    }

    /** The fault was reported before: what was written is kept, and the way to the case is not shown a second time. */
    @GetMapping("/report/known")
    @PreAuthorize(Access.ANYBODY)
    String known() {
        return "report/known";
    }

    private static String address(Reported reported, boolean allPhotos) {
        String link = reported.trackingUrl();
        if (link == null) {
            return "/report/known" + (allPhotos ? "" : "?photos");
        }
        return URI.create(link).getPath() + (reported.joined() ? "?known" : "?reported") + (allPhotos ? "" : "&photos");
    }
}
