package dev.mendflow.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.api.WholeApplication;
import dev.mendflow.api.accounts.Role;
import dev.mendflow.asset.Asset;
import dev.mendflow.asset.Assets;
import dev.mendflow.calendar.Calendars;
import dev.mendflow.customer.Customer;
import dev.mendflow.customer.Customers;
import dev.mendflow.customer.Tier;
import dev.mendflow.loaner.Loaners;
import dev.mendflow.parts.PartsCatalogue;
import dev.mendflow.technician.Technician;
import dev.mendflow.technician.Technicians;
import dev.mendflow.warranty.Warranties;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Taken back at the end, so that nobody else's test meets these people; without the accounts of staff, which take long to make. */
@WholeApplication
class DemoOrganisationTest {

    @Autowired
    DemoField field;

    @Autowired
    DemoCustomers demoCustomers;

    @Autowired
    DemoStock stock;

    @Autowired
    DemoPolicy policy;

    @Autowired
    ObjectProvider<DemoOrganisation> ofTheProgram;

    @Autowired
    Environment environment;

    @Autowired
    Customers customers;

    @Autowired
    Assets assets;

    @Autowired
    Warranties warranties;

    @Autowired
    PartsCatalogue parts;

    @Autowired
    Loaners loaners;

    @Autowired
    Calendars calendars;

    @Autowired
    Technicians technicians;

    @Autowired
    JdbcClient jdbc;

    @Test
    void nobodyGetsTheDemoWithoutAskingForIt() throws Exception {
        assertThat(ofTheProgram.stream()).isEmpty();
        assertThat(environment.getProperty("mendflow.demo")).isNull();

        var profile = new YamlPropertySourceLoader().load("demo", new ClassPathResource("application-demo.yaml"));
        assertThat(profile.getFirst().getProperty("mendflow.demo"))
                .as("what spring-boot:run asks for")
                .isEqualTo(true);
    }

    @Test
    @Transactional
    void whoAsksForItGetsAWholeOrganisationOnce() {
        register();
        Map<String, Long> rows = rows();
        register();

        assertThat(rows()).as("a second start changes nothing").isEqualTo(rows);
        assertThat(customerTiers()).containsExactlyInAnyOrder(Tier.values());
        assertThat(assets().map(asset -> warranties.termOf(asset).isPresent()))
                .as("with warranty and without")
                .contains(true, false);
        assertThat(parts.levels())
                .as("parts on the shelf of several places")
                .filteredOn(level -> level.onHand() > 0)
                .extracting(level -> level.location())
                .contains("S-CN-SH", "S-CN-BJ");
        assertThat(loaners.all()).isNotEmpty();
        assertThat(calendars.all())
                .extracting(saved -> saved.calendar().id().value())
                .contains("CN", "DE");
        assertThat(technicians.all(null).stream()
                        .map(Technician::region)
                        .filter(region -> !region.startsWith("area-"))
                        .distinct())
                .hasSizeGreaterThan(5);
    }

    @Test
    void somebodyOfEachRoleWorksThere() {
        assertThat(DemoTable.rows("staff").stream()
                        .map(row -> Role.valueOf(row.get("role")))
                        .collect(Collectors.toSet()))
                .as("the first start makes the administrator, technicians and customers have tables of their own")
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Role.ADMIN, Role.TECHNICIAN, Role.CUSTOMER)));
    }

    private void register() {
        field.register();
        stock.register();
        policy.register();
        demoCustomers.register();
    }

    private List<Tier> customerTiers() {
        return DemoTable.rows("customers").stream()
                .map(row -> customers.findByRef(row.get("ref")).orElseThrow())
                .map(Customer::tier)
                .distinct()
                .toList();
    }

    private Stream<Asset> assets() {
        return DemoTable.rows("assets").stream()
                .map(row -> assets.findBySerial(row.get("serial")).orElseThrow());
    }

    private Map<String, Long> rows() {
        return Stream.of("account", "customer", "asset", "technician", "technician_shift", "part_stock", "loaner")
                .collect(Collectors.toMap(table -> table, table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single()));
    }
}
