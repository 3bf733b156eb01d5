package dev.mendflow.api.servicelevels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.api.servicelevels.ClockView.RungView;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockViewTest {

    private static final Instant DUE = Instant.parse("2026-11-09T02:00:00Z");

    @Test
    void customersDoNotReadWhoWasToldAndWhoSawToIt() {
        var fired = new RungView("100%", 100, 0, "FIRED", DUE, DUE, 1, "d-zhao", "m-sun", DUE);
        var view = new ClockView(
                "RESOLUTION", "BREACHED", 60, 60, 0, DUE, null, DUE, null, null, null, null, fired, List.of(fired));

        ClockView forCustomers = view.withoutPeople();

        assertThat(forCustomers.toString()).doesNotContain("d-zhao", "m-sun");
        assertThat(forCustomers.rungs()).singleElement().satisfies(rung -> {
            assertThat(rung.firedAt()).isEqualTo(DUE);
            assertThat(rung.level()).isNull();
        });
        assertThat(forCustomers.nextRung()).isEqualTo(forCustomers.rungs().getFirst());
    }
}
