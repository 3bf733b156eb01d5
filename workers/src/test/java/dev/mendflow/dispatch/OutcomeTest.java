package dev.mendflow.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeTest {

    @Test
    void anOfferCanBeAnsweredOrGivenToSomebodyElse() {
        assertThat(after(Outcome.OFFERED))
                .containsExactly(
                        Outcome.ACCEPTED, Outcome.ASSIGNED, Outcome.DECLINED, Outcome.EXPIRED, Outcome.UNAVAILABLE);
    }

    @Test
    void withoutACandidateOnlyADispatcherHelps() {
        assertThat(after(Outcome.NO_CANDIDATE)).containsExactly(Outcome.ASSIGNED);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "ASSIGNED"})
    void aTakenJobIsReleasedOrCompleted(Outcome taken) {
        assertThat(after(taken)).containsExactly(Outcome.RELEASED, Outcome.COMPLETED);
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINED", "EXPIRED", "UNAVAILABLE", "RELEASED", "COMPLETED"})
    void theRestIsHistory(Outcome past) {
        assertThat(after(past)).isEmpty();
    }

    private static List<Outcome> after(Outcome outcome) {
        return Stream.of(Outcome.values()).filter(outcome::mayBecome).toList();
    }
}
