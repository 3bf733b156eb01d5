package dev.mendflow.api.people;

import dev.mendflow.api.accounts.AccountQuery;
import dev.mendflow.api.accounts.Role;
import dev.mendflow.api.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who may sign in, and as what. */
@RestController
class AccountResource {

    private final AccountDesk desk;

    AccountResource(AccountDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/accounts")
    @PreAuthorize(Access.ADMIN)
    @Operation(summary = "Accounts by login", description = "q is a part of a login or a name.")
    AccountPage search(
            @RequestParam(required = false) @Size(max = 100) @Nullable String q,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Size(max = 100) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return desk.search(new AccountQuery(q, role, active, cursor, limit));
    }

    @PostMapping("/api/accounts")
    @PreAuthorize(Access.ADMIN)
    @Operation(
            summary = "Opens an account",
            description = "The answer holds the made-up password this one time; it is kept nowhere.")
    ResponseEntity<GivenPassword> open(@Valid @RequestBody NewAccountForm form) {
        return desk.open(form);
    }

    @GetMapping("/api/accounts/{login}")
    @PreAuthorize(Access.ADMIN)
    @Operation(summary = "One account")
    AccountView show(@PathVariable String login) {
        return desk.show(login);
    }

    @PutMapping("/api/accounts/{login}")
    @PreAuthorize(Access.ADMIN)
    @Operation(
            summary = "Changes name, roles and teams",
            description = "The version of the body is the one that was changed; 409 when somebody else changed it in"
                    + " between, or when nobody would be left who administers. What is changed holds at once, in open"
                    + " sessions too.")
    ResponseEntity<AccountView> change(@PathVariable String login, @Valid @RequestBody AccountForm form) {
        return desk.change(login, form);
    }

    @PostMapping("/api/accounts/{login}/password")
    @PreAuthorize(Access.ADMIN)
    @Operation(
            summary = "Replaces the password by a made-up one",
            description = "The answer holds it this one time. Open sessions end at once.")
    ResponseEntity<GivenPassword> renewPassword(@PathVariable String login) {
        return desk.renewPassword(login);
    }

    @PostMapping("/api/accounts/{login}/deactivate")
    @PreAuthorize(Access.ADMIN)
    @Operation(
            summary = "Closes the door for an account",
            description = "Open sessions end at once. 409 when nobody would be left who administers.")
    ResponseEntity<AccountView> deactivate(@PathVariable String login) {
        return desk.close(login);
    }

    @PostMapping("/api/accounts/{login}/reactivate")
    @PreAuthorize(Access.ADMIN)
    @Operation(summary = "Opens the door again", description = "The password of before holds; sessions stay ended.")
    ResponseEntity<AccountView> reactivate(@PathVariable String login) {
        return desk.reopen(login);
    }
}
