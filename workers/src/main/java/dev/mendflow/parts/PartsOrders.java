package dev.mendflow.parts;

import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way to parts that are on their way. */
@Component
@Transactional
public class PartsOrders {

    /** For a part nobody named or the catalogue does not know. */
    private static final int USUAL_LEAD_DAYS = 3;

    private final PartsOrderStore orders;
    private final CatalogueStore catalogue;
    private final StockStore stock;
    private final Parts parts;
    private final CaseProgress cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PartsOrders(
            PartsOrderStore orders,
            CatalogueStore catalogue,
            StockStore stock,
            Parts parts,
            CaseProgress cases,
            ApplicationEventPublisher events,
            Clock clock) {
        this.orders = orders;
        this.catalogue = catalogue;
        this.stock = stock;
        this.parts = parts;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** All orders of a case, the first one first. */
    @Transactional(readOnly = true)
    public List<PartsOrder> of(CaseId caseId) {
        return orders.findByCaseIdOrderByOrderedAt(caseId);
    }

    /** All that has not arrived, the soonest expected first. */
    @Transactional(readOnly = true)
    public List<PartsOrder> open() {
        return orders.findByReceivedAtIsNullOrderByExpectedAt();
    }

    /** Orders a piece for the case; the open order of this part when there is one. */
    PartsOrder order(CaseId caseId, @Nullable String partNumber) {
        return orders.findByOpenKey(PartsOrder.openKey(caseId, partNumber)).orElseGet(() -> {
            var now = clock.instant();
            var days = Optional.ofNullable(partNumber)
                    .flatMap(catalogue::find)
                    .map(Part::leadDays)
                    .orElse(USUAL_LEAD_DAYS);
            return orders.save(PartsOrder.of(caseId, partNumber, now, now.plus(Duration.ofDays(days))));
        });
    }

    /**
     * Moves the day an order is expected on.
     *
     * @throws PartsOrderNotFound when there is no such order
     */
    public PartsOrder expect(PartsOrderId id, Instant expectedAt) {
        return orders.save(get(id).expected(expectedAt));
    }

    /**
     * Books an order in, keeps the pieces for the case that waits, and tells its process. Repeating it changes nothing.
     *
     * @param location code of the stock location the pieces lie at
     * @param by who received it
     * @throws PartsOrderNotFound when there is no such order
     */
    public PartsOrder receive(PartsOrderId id, String location, Actor by) {
        var order = get(id);
        if (order.isReceived()) {
            return order;
        }
        var received = orders.save(order.received(clock.instant()));
        keepForCase(received, location);
        cases.note(received.caseId(), "parts.arrived", by, received.partNumber());
        events.publishEvent(new PartsArrived(id, received.caseId()));
        return received;
    }

    private void keepForCase(PartsOrder order, String location) {
        var part = order.partNumber();
        if (part == null || catalogue.find(part).isEmpty()) {
            return;
        }
        stock.add(part, location, order.quantity());
        if (!parts.holds(order.caseId(), part)) {
            var here = catalogue.locationsFor(null).stream()
                    .filter(place -> place.code().equals(location))
                    .toList();
            parts.reserve(order.caseId(), part, order.quantity(), here);
        }
    }

    private PartsOrder get(PartsOrderId id) {
        return orders.findById(id).orElseThrow(() -> new PartsOrderNotFound(id));
    }
}
