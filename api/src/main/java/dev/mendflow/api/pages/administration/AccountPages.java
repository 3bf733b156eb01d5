package dev.mendflow.api.pages.administration;

import dev.mendflow.api.accounts.AccountQuery;
import dev.mendflow.api.accounts.Role;
import dev.mendflow.api.people.AccountDesk;
import dev.mendflow.api.people.AccountPage;
import dev.mendflow.api.security.Access;
import dev.mendflow.technician.Technicians;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Who may sign in, and as what. */
@Controller
class AccountPages {

    private static final int LINES = 50;

    private final AccountDesk desk;
    private final Technicians technicians;

    AccountPages(AccountDesk desk, Technicians technicians) {
        this.desk = desk;
        this.technicians = technicians;
    }

    @GetMapping("/admin/accounts")
    @PreAuthorize(Access.ADMIN)
    String accounts(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        var filter = new AccountQuery(q == null || q.isBlank() ? null : q.strip(), role, active, cursor, LINES);
        AccountPage found = desk.search(filter);
        model.addAttribute("filter", filter);
        model.addAttribute("found", found);
        model.addAttribute("next", found.next() == null ? null : address(filter, found.next()));
        offer(model);
        return "administration/accounts";
    }

    @GetMapping("/admin/accounts/{login}")
    @PreAuthorize(Access.ADMIN)
    String account(@PathVariable String login, Model model) {
        model.addAttribute("account", desk.show(login));
        offer(model);
        return "administration/account";
    }

    private void offer(Model model) {
        model.addAttribute("roles", Role.values());
        model.addAttribute("technicians", technicians.all(null));
    }

    private static String address(AccountQuery filter, String cursor) {
        var address = UriComponentsBuilder.fromPath("/admin/accounts").queryParam("cursor", cursor);
        if (filter.text() != null) {
            address.queryParam("q", filter.text());
        }
        if (filter.role() != null) {
            address.queryParam("role", filter.role());
        }
        if (filter.enabled() != null) {
            address.queryParam("active", filter.enabled());
        }
        return address.encode().toUriString();
    }
}
