package dev.mendflow.servicecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mendflow.customer.CustomerDetails;
import dev.mendflow.customer.Customers;
import dev.mendflow.testing.RoomTest;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class ReportsAtTheSameTimeTest {

    @Autowired
    ServiceCases cases;

    @Autowired
    Customers customers;

    @Autowired
    TransactionTemplate transaction;

    /** As a call with a key does: its transaction has written before it reports. */
    @Test
    void aReportOfATransactionThatHasWrittenDoesNotWaitForOneThatWaitsForIt() throws Exception {
        var other = new FutureTask<>(() -> cases.report(aReport(), Actor.CUSTOMER));
        var thread = new Thread(other);

        var receipt = transaction.execute(tx -> {
            customers.identify(someone());
            thread.start();
            await().until(() -> EnumSet.of(Thread.State.TIMED_WAITING, Thread.State.WAITING, Thread.State.TERMINATED)
                    .contains(thread.getState()));
            return cases.report(aReport(), Actor.CUSTOMER);
        });

        assertThat(other.get().number()).isNotEqualTo(receipt.number());
    }

    private static CustomerDetails someone() {
        return CustomerDetails.ofRef(UUID.randomUUID().toString());
    }

    private static FaultReport aReport() {
        return new FaultReport(
                someone(), null, null, Channel.API, null, "NOISE", null, null, List.of(), null, null, null);
    }
}
