package dev.mendflow.ranking;

import static dev.mendflow.ranking.Crew.MONDAY_9;
import static dev.mendflow.ranking.Crew.certificate;
import static dev.mendflow.ranking.Crew.certified;
import static dev.mendflow.ranking.Crew.circumstances;
import static dev.mendflow.ranking.Crew.living;
import static dev.mendflow.ranking.Crew.ranking;
import static dev.mendflow.ranking.Crew.serving;
import static dev.mendflow.ranking.Crew.span;
import static dev.mendflow.ranking.Crew.technician;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mendflow.technician.CertificateLevel;
import dev.mendflow.technician.Place;
import dev.mendflow.technician.Technician;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoreTest {

    @Test
    void theLeastOverQualifiedGoesFirst() {
        var senior = certified(technician("a"), certificate(CertificateLevel.SENIOR, "2027-12-31"));
        var versatile = serving(technician("b"), "SH", Set.of("HIGH_VOLTAGE", "CHARGER", "MOTOR"));
        var exact = technician("c");

        assertThat(order(circumstances(MONDAY_9), senior, versatile, exact)).containsExactly("c", "b", "a");
    }

    @Test
    void theNearerGoesFirst() {
        var far = living(technician("a"), new Place(31.53, 121.47));
        var near = living(technician("b"), new Place(31.24, 121.47));

        assertThat(order(circumstances(Crew.at("2026-11-09T05:00")), far, near)).containsExactly("b", "a");
    }

    @Test
    void theSoonerGoesFirst() {
        var tomorrow = technician("a").awayIn(span("2026-11-09T00:00", "2026-11-10T00:00"));

        assertThat(order(circumstances(MONDAY_9), tomorrow, technician("b"))).containsExactly("b", "a");
    }

    @Test
    void theEmptierDayGoesFirst() {
        var busyInTheEvening = Crew.booked("a", span("2026-11-09T16:00", "2026-11-09T18:00"));

        assertThat(order(busyInTheEvening, technician("a"), technician("b"))).containsExactly("b", "a");
    }

    @Test
    void whoKnowsTheAssetGoesBeforeWhoKnowsTheCustomerBeforeStrangers() {
        var known = new Circumstances(
                MONDAY_9,
                Crew.SITE,
                Map.of(),
                Set.of(),
                Set.of(),
                Map.of("b", Familiarity.CUSTOMER, "c", Familiarity.ASSET));

        assertThat(order(known, technician("a"), technician("b"), technician("c")))
                .containsExactly("c", "b", "a");
    }

    @Test
    void tiesAreDecidedByCode() {
        assertThat(order(circumstances(MONDAY_9), technician("b"), technician("c"), technician("a")))
                .containsExactly("a", "b", "c");
    }

    @Test
    void thePerfectMatchScoresOne() {
        var known =
                new Circumstances(MONDAY_9, Crew.SITE, Map.of(), Set.of(), Set.of(), Map.of("a", Familiarity.ASSET));

        var best = ranking(known).of(List.of(technician("a"))).getFirst();

        assertThat(best.score()).isEqualTo(1);
        assertThat(best.fitness()).isEqualTo(new Fitness(1, 1, 1, 1, 1));
    }

    @Test
    void theScoreIsTheWeightedSumOfItsParts() {
        var fitness = new Fitness(0.5, 0.4, 0.3, 0.2, 0.1);

        assertThat(fitness.total(new DispatchPolicy.Weights(0.3, 0.25, 0.2, 0.15, 0.1)))
                .isEqualTo(0.35);
    }

    @Test
    void weightsThatDoNotAddUpAreRefused() {
        assertThatThrownBy(() -> new DispatchPolicy.Weights(0.5, 0.5, 0.5, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DispatchPolicy.Weights(1.5, -0.5, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DispatchPolicy.Weights(Double.NaN, 0, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> order(Circumstances circumstances, Technician... technicians) {
        return ranking(circumstances).of(List.of(technicians)).stream()
                .map(Candidate::technician)
                .toList();
    }
}
