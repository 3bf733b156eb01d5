package dev.mendflow.api.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Brings the demo organisation into an installation that asks for it with {@code mendflow.demo=true}. What is there
 * already stays as it is, so a second start changes nothing.
 */
@Component
@ConditionalOnBooleanProperty("mendflow.demo")
@Order(0)
class DemoOrganisation implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger("dev.mendflow.start");

    private final DemoField field;
    private final DemoCustomers customers;
    private final DemoStock stock;
    private final DemoStaff staff;
    private final DemoPolicy policy;

    DemoOrganisation(DemoField field, DemoCustomers customers, DemoStock stock, DemoStaff staff, DemoPolicy policy) {
        this.field = field;
        this.customers = customers;
        this.stock = stock;
        this.staff = staff;
        this.policy = policy;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        field.register();
        stock.register();
        policy.register();
        staff.register();
        customers.register();
        log.info("Demo organisation is in place: {} technicians, passwords in the credentials file", field.size());
    }
}
