package dev.mendflow.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.testing.RoomTest;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** An answer is found once, until something was counted. */
@RoomTest
@Import({Histories.class, Expectation.class})
@TestPropertySource(properties = "mendflow.kpi.every=1h")
class RecentTest {

    private final AtomicInteger found = new AtomicInteger();

    @Autowired
    Recent recent;

    @Test
    void anAnswerIsKeptUntilSomethingWasCounted() {
        assertThat(ask("one")).isEqualTo(1);
        assertThat(ask("one")).isEqualTo(1);
        assertThat(ask("another")).isEqualTo(2);
        assertThat(ask("one")).isEqualTo(1);

        recent.countedMore();

        assertThat(ask("one")).isEqualTo(3);
        assertThat(ask("another")).isEqualTo(4);
        assertThat(ask("one")).isEqualTo(3);
    }

    private int ask(String question) {
        return recent.answer(List.of("asked by this test", question), found::incrementAndGet);
    }
}
