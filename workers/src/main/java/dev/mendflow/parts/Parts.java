package dev.mendflow.parts;

import dev.mendflow.servicecase.CaseId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way to the parts of cases: promised, used up or given back. */
@Component
@Transactional
public class Parts {

    private final CatalogueStore catalogue;
    private final StockStore stock;
    private final ReservationStore reservations;
    private final Clock clock;

    Parts(CatalogueStore catalogue, StockStore stock, ReservationStore reservations, Clock clock) {
        this.catalogue = catalogue;
        this.stock = stock;
        this.reservations = reservations;
        this.clock = clock;
    }

    /** All reservations of a case, settled ones included, by part number. */
    @Transactional(readOnly = true)
    public List<Reservation> reservations(CaseId caseId) {
        return reservations.findByCaseIdOrderByPartNumber(caseId);
    }

    /**
     * Promises the case all that a repair of this symptom usually takes, or nothing: half a repair helps nobody and
     * keeps parts from others. What it already has counts. Always in the order of part numbers, so that two cases never
     * wait for each other.
     *
     * @param region whose locations are asked first
     * @return whether the case now has all of it
     */
    boolean reserve(CaseId caseId, String symptom, @Nullable String productLine, @Nullable String region) {
        var locations = catalogue.locationsFor(region);
        var promised = new ArrayList<Reservation>();
        for (var need : catalogue.needs(symptom, productLine)) {
            if (!holds(caseId, need.partNumber())) {
                var reservation = reserve(caseId, need.partNumber(), need.quantity(), locations);
                if (reservation.isEmpty()) {
                    promised.forEach(this::release);
                    return false;
                }
                promised.add(reservation.get());
            }
        }
        return true;
    }

    /** Promises the case pieces of one part from one place, if one of the locations has enough. */
    Optional<Reservation> reserve(CaseId caseId, String partNumber, int quantity, List<StockLocation> locations) {
        return locations.stream()
                .filter(location -> stock.reserve(partNumber, location.code(), quantity))
                .findFirst()
                .map(location -> reservations.save(
                        Reservation.of(caseId, partNumber, location.code(), quantity, clock.instant())));
    }

    boolean holds(CaseId caseId, String partNumber) {
        return standing(caseId).stream()
                .anyMatch(reservation -> reservation.partNumber().equals(partNumber));
    }

    /**
     * Gives back all that is promised to the case.
     *
     * @return what was given back; nothing when repeated
     */
    public List<Reservation> release(CaseId caseId) {
        var standing = standing(caseId);
        standing.forEach(this::release);
        return standing;
    }

    private void release(Reservation reservation) {
        reservations.save(reservation.settled(Reservation.Status.RELEASED, clock.instant()));
        stock.release(reservation.partNumber(), reservation.location(), reservation.quantity());
    }

    /**
     * Takes all that is promised to the case out of stock: it was built in.
     *
     * @return what was used; nothing when repeated
     */
    public List<Reservation> consume(CaseId caseId) {
        var standing = standing(caseId);
        standing.forEach(reservation -> {
            reservations.save(reservation.settled(Reservation.Status.CONSUMED, clock.instant()));
            stock.consume(reservation.partNumber(), reservation.location(), reservation.quantity());
        });
        return standing;
    }

    List<Reservation> standing(CaseId caseId) {
        return reservations.findByCaseIdAndStatusOrderByPartNumber(caseId, Reservation.Status.RESERVED);
    }
}
