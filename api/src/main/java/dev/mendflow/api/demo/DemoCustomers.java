package dev.mendflow.api.demo;

import dev.mendflow.api.accounts.Accounts;
import dev.mendflow.api.accounts.NewAccount;
import dev.mendflow.asset.Asset;
import dev.mendflow.asset.AssetId;
import dev.mendflow.asset.Assets;
import dev.mendflow.asset.ProductLine;
import dev.mendflow.customer.Customer;
import dev.mendflow.customer.CustomerDetails;
import dev.mendflow.customer.Customers;
import dev.mendflow.customer.Tier;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Customers of every tier with their accounts, and products in every state of wear and warranty. */
@Component
class DemoCustomers {

    private final Customers customers;
    private final Assets assets;
    private final Accounts accounts;
    private final Clock clock;

    DemoCustomers(Customers customers, Assets assets, Accounts accounts, Clock clock) {
        this.customers = customers;
        this.assets = assets;
        this.accounts = accounts;
        this.clock = clock;
    }

    void register() {
        DemoTable.rows("customers").forEach(this::customer);
        DemoTable.rows("assets").stream()
                .filter(row -> assets.findBySerial(row.get("serial")).isEmpty())
                .forEach(row -> assets.register(asset(row)));
    }

    private void customer(CSVRecord row) {
        Customer customer = customers.identify(new CustomerDetails(
                row.get("ref"),
                row.get("name"),
                null,
                null,
                Tier.valueOf(row.get("tier")),
                row.get("region"),
                row.get("language")));
        accounts.createIfMissing(NewAccount.customer(
                row.get("login"), row.get("name"), customer.id().value()));
    }

    private Asset asset(CSVRecord row) {
        LocalDate sold = LocalDate.now(clock).minusDays(Long.parseLong(row.get("soldDaysAgo")));
        String soh = row.get("soh");
        return new Asset(
                new AssetId(UUID.randomUUID()),
                null,
                row.get("serial"),
                row.get("model"),
                ProductLine.valueOf(row.get("line")),
                sold,
                sold,
                number(row.get("km")),
                number(row.get("cycles")),
                soh.isEmpty() ? null : new BigDecimal(soh),
                clock.instant());
    }

    private static @Nullable Integer number(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }
}
