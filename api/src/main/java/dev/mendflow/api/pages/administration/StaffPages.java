package dev.mendflow.api.pages.administration;

import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.api.staff.StaffDesk;
import dev.mendflow.api.staff.StaffView;
import dev.mendflow.staff.ReportingLevel;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who leads whom, and who is away. */
@Controller
class StaffPages {

    private final StaffDesk desk;
    private final Clock clock;

    StaffPages(StaffDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/admin/staff")
    @PreAuthorize(Access.LEAD)
    String line(Model model) {
        model.addAttribute("heads", StaffTree.of(desk.all(), clock.instant()));
        return "administration/staff";
    }

    /** Somebody without a place yet gets an empty form: whether the login exists is the business of accounts. */
    @GetMapping("/admin/staff/{login}")
    @PreAuthorize(Access.LEAD)
    String member(@PathVariable String login, @AuthenticationPrincipal Caller caller, Model model) {
        if (!login.matches("[a-z0-9][a-z0-9.-]{0,99}")) {
            throw Refusal.notFound();
        }
        List<StaffView> everybody = desk.all();
        model.addAttribute("login", login);
        model.addAttribute(
                "member",
                everybody.stream()
                        .filter(one -> one.login().equals(login))
                        .findFirst()
                        .orElseGet(() -> new StaffView(
                                login,
                                "",
                                "zh",
                                "Asia/Shanghai",
                                null,
                                ReportingLevel.MEMBER.name(),
                                null,
                                List.of(),
                                0)));
        model.addAttribute(
                "superiors",
                everybody.stream().filter(one -> !one.login().equals(login)).toList());
        model.addAttribute("levels", ReportingLevel.values());
        model.addAttribute("now", clock.instant());
        model.addAttribute("zones", Zones.all());
        return "administration/member";
    }
}
