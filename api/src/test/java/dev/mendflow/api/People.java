package dev.mendflow.api;

import dev.mendflow.api.accounts.Accounts;
import dev.mendflow.api.accounts.NewAccount;
import dev.mendflow.api.accounts.Role;
import dev.mendflow.customer.CustomerDetails;
import dev.mendflow.customer.CustomerId;
import dev.mendflow.customer.Customers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;

/** The people of the tests: one for each role, whose passwords are known. */
@TestComponent
public class People {

    private final Map<String, String> passwords = new ConcurrentHashMap<>();
    private final Accounts accounts;
    private final CustomerId customer;

    People(Accounts accounts, Customers customers) {
        this.accounts = accounts;
        this.customer = customers.identify(CustomerDetails.ofRef("C-OWN")).id();
        open(NewAccount.staff("manager", "Manager", Role.MANAGER));
        open(NewAccount.staff("agent", "Agent", Role.AGENT));
        open(NewAccount.staff("dispatcher", "Dispatcher", Role.DISPATCHER));
        open(NewAccount.staff("designer", "Designer", Role.DESIGNER));
        open(NewAccount.staff("root", "Second administrator", Role.ADMIN));
        open(NewAccount.technician("t-own", "Technician", "t-own"));
        open(NewAccount.customer("customer", "Customer", customer.value()));
    }

    private void open(NewAccount account) {
        passwords.put(account.login(), accounts.create(account));
    }

    public String password(String login) {
        return passwords.get(login);
    }

    /** The customer behind the account {@code customer}. */
    public CustomerId customer() {
        return customer;
    }

    /** A caller with this login, at this port. */
    public Http as(String login, int port) {
        return Http.at(port).as(login, password(login));
    }
}
