package dev.mendflow.api.pages.login;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.CurrentSecurityContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page, and the way in for whoever opens the bare address. */
@Controller
class LoginPage {

    @GetMapping("/login")
    String login() {
        return "login/login";
    }

    /** Staff start in their inbox, everybody else at the report of a fault. */
    @GetMapping("/")
    String home(@CurrentSecurityContext(expression = "authentication") Authentication who) {
        boolean staff = who != null
                && who.getAuthorities().stream().anyMatch(a -> !"ROLE_ANONYMOUS".equals(a.getAuthority())
                        && !"ROLE_CUSTOMER".equals(a.getAuthority()));
        return staff ? "redirect:/inbox" : "redirect:/report";
    }
}
