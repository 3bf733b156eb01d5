package dev.mendflow.api.people;

import dev.mendflow.api.accounts.Account;
import dev.mendflow.api.accounts.AccountChange;
import dev.mendflow.api.accounts.AccountQuery;
import dev.mendflow.api.accounts.Accounts;
import dev.mendflow.api.accounts.NewAccount;
import dev.mendflow.api.accounts.Role;
import dev.mendflow.api.command.Act;
import dev.mendflow.api.command.Commands;
import dev.mendflow.api.command.Reply;
import dev.mendflow.api.problems.FieldProblem;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.customer.Customer;
import dev.mendflow.customer.Customers;
import dev.mendflow.technician.Technicians;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Shows and changes accounts, each change once and with its trace. A password is neither in the trace nor in the answer
 * that is kept for a repeated call.
 */
@Component
public class AccountDesk {

    private final Accounts accounts;
    private final Customers customers;
    private final Technicians technicians;
    private final Commands commands;

    AccountDesk(Accounts accounts, Customers customers, Technicians technicians, Commands commands) {
        this.accounts = accounts;
        this.customers = customers;
        this.technicians = technicians;
        this.commands = commands;
    }

    /** Some accounts by login. */
    public AccountPage search(AccountQuery query) {
        List<AccountView> found = accounts
                .search(new AccountQuery(query.text(), query.role(), query.enabled(), query.after(), query.limit() + 1))
                .stream()
                .map(AccountView::of)
                .toList();
        return found.size() <= query.limit()
                ? new AccountPage(found, null)
                : new AccountPage(
                        found.subList(0, query.limit()),
                        found.get(query.limit() - 1).login());
    }

    /** One account; {@link Refusal} if there is none. */
    public AccountView show(String login) {
        return accounts.find(login).map(AccountView::of).orElseThrow(Refusal::notFound);
    }

    ResponseEntity<GivenPassword> open(NewAccountForm form) {
        String password = accounts.madeUpPassword();
        return withPassword(
                password, commands.inTransaction(Act.making("account.open"), form, AccountView.class, () -> {
                    checkKind(form.roles(), form.technician(), form.customer() != null);
                    Account opened = accounts.open(wanted(form), password);
                    return Reply.created(AccountView.of(opened), opened.login());
                }));
    }

    ResponseEntity<AccountView> change(String login, AccountForm form) {
        return commands.inTransaction(new Act("account.change", login), form, AccountView.class, () -> {
            Account known = accounts.find(login).orElseThrow(Refusal::notFound);
            checkKind(form.roles(), form.technician(), known.customerId() != null);
            return Reply.ok(AccountView.of(accounts.change(
                    login,
                    new AccountChange(
                            form.name().strip(),
                            form.roles(),
                            form.teams() == null ? Set.of() : form.teams(),
                            form.technician(),
                            Objects.requireNonNull(form.version())))));
        });
    }

    ResponseEntity<GivenPassword> renewPassword(String login) {
        String password = accounts.madeUpPassword();
        return withPassword(
                password,
                commands.inTransaction(
                        new Act("account.renew-password", login),
                        Map.of(),
                        AccountView.class,
                        () -> Reply.ok(AccountView.of(accounts.renewPassword(login, password)))));
    }

    ResponseEntity<AccountView> close(String login) {
        return commands.inTransaction(
                new Act("account.deactivate", login),
                Map.of(),
                AccountView.class,
                () -> Reply.ok(AccountView.of(accounts.close(login))));
    }

    ResponseEntity<AccountView> reopen(String login) {
        return commands.inTransaction(
                new Act("account.reactivate", login),
                Map.of(),
                AccountView.class,
                () -> Reply.ok(AccountView.of(accounts.reopen(login))));
    }

    /** The password of a call that came before is known to nobody any more, this one was never used. */
    private static ResponseEntity<GivenPassword> withPassword(String password, ResponseEntity<AccountView> done) {
        boolean repeated = done.getHeaders().containsHeader("Idempotency-Replayed");
        return ResponseEntity.status(done.getStatusCode())
                .headers(done.getHeaders())
                .body(new GivenPassword(Objects.requireNonNull(done.getBody()), repeated ? null : password));
    }

    /** Customers see their own cases only, so nobody is a customer and works here with the same account. */
    private void checkKind(Set<Role> roles, @Nullable String technician, boolean ofCustomer) {
        if (roles.contains(Role.CUSTOMER) && roles.size() > 1) {
            throw invalid("roles", "customer-alone");
        }
        if (roles.contains(Role.CUSTOMER) != ofCustomer) {
            throw invalid(ofCustomer ? "roles" : "customer", ofCustomer ? "customer-stays" : "required");
        }
        if (roles.contains(Role.TECHNICIAN) != (technician != null)) {
            throw invalid("technician", technician == null ? "required" : "technician-role");
        }
        if (technician != null && technicians.find(technician).isEmpty()) {
            throw invalid("technician", "unknown");
        }
    }

    private NewAccount wanted(NewAccountForm form) {
        return new NewAccount(
                form.login(),
                form.name().strip(),
                form.roles(),
                form.teams() == null ? Set.of() : form.teams(),
                form.technician(),
                form.customer() == null ? null : customer(form.customer()));
    }

    private UUID customer(String ref) {
        return customers
                .findByRef(ref)
                .map(Customer::id)
                .orElseThrow(() -> invalid("customer", "unknown"))
                .value();
    }

    private static Refusal invalid(String field, String code) {
        return Refusal.invalid(List.of(new FieldProblem(field, code)));
    }
}
