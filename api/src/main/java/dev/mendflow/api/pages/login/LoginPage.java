package dev.mendflow.api.pages.login;

import dev.mendflow.api.accounts.Role;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page, and the way in for whoever opens the bare address. */
@Controller
class LoginPage {

    @GetMapping("/login")
    @PreAuthorize(Access.ANYBODY)
    String login() {
        return "login/login";
    }

    /** Staff start where they work, everybody else at the report of a fault. */
    @GetMapping("/")
    @PreAuthorize(Access.ANYBODY)
    String home(@AuthenticationPrincipal @Nullable Caller caller) {
        if (caller == null || caller.roles().stream().noneMatch(Role::isStaff)) {
            return "redirect:/report";
        }
        if (caller.isTechnicianOnly()) {
            return "redirect:/jobs";
        }
        if (caller.roles().equals(Set.of(Role.DISPATCHER))) {
            return "redirect:/dispatch";
        }
        if (caller.roles().contains(Role.MANAGER)) {
            return "redirect:/board";
        }
        return caller.isAny(Role.AGENT, Role.DISPATCHER, Role.TECHNICIAN, Role.MANAGER)
                ? "redirect:/inbox"
                : "redirect:/processes";
    }
}
