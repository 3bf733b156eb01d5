package dev.mendflow.api.demo;

import dev.mendflow.api.accounts.Accounts;
import dev.mendflow.api.accounts.NewAccount;
import dev.mendflow.api.accounts.Role;
import org.springframework.stereotype.Component;

/** Accounts for those who work with the demo: agents, dispatchers, managers, a designer and every technician. */
@Component
class DemoStaff {

    private final Accounts accounts;

    DemoStaff(Accounts accounts) {
        this.accounts = accounts;
    }

    void register() {
        DemoTable.rows("staff")
                .forEach(row -> accounts.createIfMissing(
                        NewAccount.staff(row.get("login"), row.get("name"), Role.valueOf(row.get("role")))));
        DemoTable.rows("technicians")
                .forEach(row -> accounts.createIfMissing(
                        NewAccount.technician(row.get("code"), row.get("name"), row.get("code"))));
    }
}
