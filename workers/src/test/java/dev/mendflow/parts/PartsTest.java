package dev.mendflow.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.servicecase.TimelineEntry;
import dev.mendflow.testing.Reports;
import dev.mendflow.testing.RoomTest;
import dev.mendflow.testing.SettableClock;
import dev.mendflow.testing.StepCaller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RoomTest
@RecordApplicationEvents
class PartsTest {

    @Autowired
    ReserveParts reserveParts;

    @Autowired
    ReleaseParts releaseParts;

    @Autowired
    OrderParts orderParts;

    @Autowired
    Parts parts;

    @Autowired
    PartsOrders orders;

    @Autowired
    PartsCatalogue catalogue;

    @Autowired
    ServiceCases cases;

    @Autowired
    Reports reports;

    @Autowired
    StepCaller steps;

    @Autowired
    SettableClock clock;

    @Autowired
    ApplicationEvents events;

    private final String suffix = UUID.randomUUID().toString();
    private final String symptom = suffix;
    private final String motor = "A-MOTOR-" + suffix;
    private final String seal = "B-SEAL-" + suffix;
    private final String east = "E-" + suffix;
    private final String west = "W-" + suffix;

    @BeforeEach
    void aRepairThatTakesAMotorAndTwoSeals() {
        catalogue.registerParts(List.of(new Part(motor, "电机", "Motor", 7), new Part(seal, "密封圈", "Seal", 2)));
        catalogue.registerLocations(List.of(
                new StockLocation(east, "East", "EAST-" + suffix), new StockLocation(west, "West", "WEST-" + suffix)));
        catalogue.registerNeeds(List.of(new PartNeed(symptom, null, motor, 1), new PartNeed(symptom, null, seal, 2)));
    }

    @Test
    void allThatARepairTakesIsKeptNearestFirst() {
        catalogue.stockUp(motor, east, 3);
        catalogue.stockUp(motor, west, 3);
        catalogue.stockUp(seal, east, 5);
        var caseId = reports.anAssessedCase();

        var result = reserve(caseId, "WEST-" + suffix);

        assertThat(result.partsReserved()).isTrue();
        assertThat(parts.reservations(caseId))
                .extracting(Reservation::partNumber, Reservation::location, Reservation::quantity)
                .containsExactly(tuple(motor, west, 1), tuple(seal, east, 2));
        assertThat(level(motor, west)).isEqualTo(new StockLevel(motor, west, 3, 1));
        assertThat(level(seal, east).available()).isEqualTo(3);
    }

    @Test
    void aCaseThatIsCalledOffWithoutAProcessGivesItsPartsBack() {
        catalogue.stockUp(motor, east, 3);
        catalogue.stockUp(seal, east, 5);
        var caseId = reports.anAssessedCase();
        reserve(caseId, null);

        cases.cancelStranded(caseId, "stopped in the engine", Actor.SYSTEM);

        assertThat(level(motor, east)).isEqualTo(new StockLevel(motor, east, 3, 0));
        assertThat(types(caseId)).containsSubsequence("parts.released", "phase.entered");
    }

    @Test
    void halfARepairIsNotKept() {
        catalogue.stockUp(motor, east, 3);
        catalogue.stockUp(seal, east, 1);
        var caseId = reports.anAssessedCase();

        var result = reserve(caseId, null);

        assertThat(result.partsReserved()).isFalse();
        assertThat(level(motor, east).reserved()).isZero();
        assertThat(level(seal, east).reserved()).isZero();
        assertThat(types(caseId)).contains("parts.not-available");
    }

    @Test
    void keepingTwiceIsKeepingOnce() {
        catalogue.stockUp(motor, east, 3);
        catalogue.stockUp(seal, east, 5);
        var caseId = reports.anAssessedCase();

        reserve(caseId, null);
        var again = reserve(caseId, null);

        assertThat(again.partsReserved()).isTrue();
        assertThat(level(motor, east).reserved()).isEqualTo(1);
        assertThat(parts.reservations(caseId)).hasSize(2);
        assertThat(types(caseId)).containsOnlyOnce("parts.reserved");
    }

    @Test
    void theListOfTheProductLineHidesTheGeneralOne() {
        catalogue.registerNeeds(List.of(new PartNeed(symptom, "SUV", seal, 1)));
        catalogue.stockUp(seal, east, 5);
        var caseId = reports.anAssessedCase();

        steps.perform(reserveParts, new ReserveParts.Given(caseId, symptom, "SUV", null));

        assertThat(parts.reservations(caseId))
                .extracting(Reservation::partNumber)
                .containsExactly(seal);
    }

    @Test
    void aRepairThatTakesNothingHasAllItNeeds() {
        var caseId = reports.anAssessedCase();

        var result = steps.perform(reserveParts, new ReserveParts.Given(caseId, "HOW_TO-" + suffix, null, null));

        assertThat(result.partsReserved()).isTrue();
        assertThat(parts.reservations(caseId)).isEmpty();
    }

    @Test
    void givingBackTwiceIsGivingBackOnce() {
        catalogue.stockUp(motor, east, 3);
        catalogue.stockUp(seal, east, 5);
        var caseId = reports.anAssessedCase();
        reserve(caseId, null);

        steps.perform(releaseParts, new ReleaseParts.Given(caseId));
        steps.perform(releaseParts, new ReleaseParts.Given(caseId));

        assertThat(level(motor, east)).isEqualTo(new StockLevel(motor, east, 3, 0));
        assertThat(level(seal, east)).isEqualTo(new StockLevel(seal, east, 5, 0));
        assertThat(types(caseId)).containsOnlyOnce("parts.released");
    }

    @Test
    void whatIsBuiltInLeavesTheStockOnce() {
        catalogue.stockUp(motor, east, 3);
        catalogue.stockUp(seal, east, 5);
        var caseId = reports.anAssessedCase();
        reserve(caseId, null);

        parts.consume(caseId);
        parts.consume(caseId);

        assertThat(level(motor, east)).isEqualTo(new StockLevel(motor, east, 2, 0));
        assertThat(level(seal, east)).isEqualTo(new StockLevel(seal, east, 3, 0));
    }

    @Test
    void theLastPiecesAreNeverPromisedTwice() throws Exception {
        catalogue.stockUp(motor, east, 4);
        catalogue.stockUp(motor, west, 3);
        catalogue.stockUp(seal, east, 100);
        var reservations = new ArrayList<Callable<Boolean>>();
        for (int number = 0; number < 20; number++) {
            var caseId = reports.anAssessedCase();
            var region = (number % 2 == 0 ? "EAST-" : "WEST-") + suffix;
            reservations.add(() -> reserve(caseId, region).partsReserved());
        }

        int served = 0;
        try (var workers = Executors.newFixedThreadPool(8)) {
            for (var reservation : workers.invokeAll(reservations)) {
                served += reservation.get() ? 1 : 0;
            }
        }

        assertThat(served).isEqualTo(7);
        assertThat(level(motor, east)).isEqualTo(new StockLevel(motor, east, 4, 4));
        assertThat(level(motor, west)).isEqualTo(new StockLevel(motor, west, 3, 3));
        assertThat(level(seal, east).reserved()).isEqualTo(14);
    }

    @Test
    void orderingTwiceIsOrderingOnce() {
        var caseId = reports.anAssessedCase();

        var first = order(caseId, motor);
        var again = order(caseId, " " + motor);

        assertThat(again).isEqualTo(first);
        assertThat(first.partsExpectedAt()).isEqualTo(clock.instant().plus(Duration.ofDays(7)));
        assertThat(orders.of(caseId)).hasSize(1);
        assertThat(types(caseId)).containsOnlyOnce("parts.ordered");
    }

    @Test
    void aPartNobodyNamedIsExpectedInThreeDays() {
        var caseId = reports.anAssessedCase();

        var order = order(caseId, null);

        assertThat(order.partsExpectedAt()).isEqualTo(clock.instant().plus(Duration.ofDays(3)));
        assertThat(orders.open()).extracting(PartsOrder::id).contains(order.partsOrderId());
    }

    @Test
    void anArrivalIsKeptForTheCaseAndToldToItsProcessOnce() {
        var caseId = reports.anAssessedCase();
        var order = order(caseId, motor).partsOrderId();

        orders.receive(order, east, Actor.staff("d-liu"));
        orders.receive(order, east, Actor.staff("d-liu"));

        assertThat(level(motor, east)).isEqualTo(new StockLevel(motor, east, 1, 1));
        assertThat(events.stream(PartsArrived.class)).singleElement().satisfies(arrived -> {
            assertThat(arrived.messageName()).isEqualTo("parts-arrived");
            assertThat(arrived.correlationKey()).isEqualTo(order.toString());
            assertThat(arrived.messageId()).contains(order.toString());
            assertThat(arrived.timeToLive()).isGreaterThanOrEqualTo(Duration.ofHours(24));
        });
        assertThat(types(caseId)).containsOnlyOnce("parts.arrived");
        assertThat(order(caseId, motor).partsOrderId())
                .as("the next one is another order")
                .isNotEqualTo(order);
    }

    @Test
    void anOrderCanBeExpectedLater() {
        var caseId = reports.anAssessedCase();
        var order = order(caseId, motor);
        var later = order.partsExpectedAt().plus(Duration.ofDays(2));

        orders.expect(order.partsOrderId(), later);

        assertThat(orders.of(caseId))
                .singleElement()
                .extracting(PartsOrder::expectedAt)
                .isEqualTo(later);
    }

    @Test
    void anUnknownOrderCannotBeReceived() {
        assertThatThrownBy(() -> orders.receive(PartsOrderId.random(), east, Actor.SYSTEM))
                .isInstanceOf(PartsOrderNotFound.class);
    }

    private ReserveParts.Result reserve(CaseId caseId, String region) {
        return steps.perform(reserveParts, new ReserveParts.Given(caseId, symptom, null, region));
    }

    private OrderParts.Result order(CaseId caseId, String part) {
        return steps.perform(orderParts, new OrderParts.Given(caseId, part));
    }

    private StockLevel level(String part, String location) {
        return catalogue.levels().stream()
                .filter(level ->
                        level.partNumber().equals(part) && level.location().equals(location))
                .findFirst()
                .orElseThrow();
    }

    private List<String> types(CaseId caseId) {
        return cases.timeline(caseId).stream().map(TimelineEntry::type).toList();
    }
}
