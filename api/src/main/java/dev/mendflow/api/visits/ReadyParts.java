package dev.mendflow.api.visits;

import dev.mendflow.parts.Part;
import dev.mendflow.parts.Parts;
import dev.mendflow.parts.PartsCatalogue;
import dev.mendflow.parts.PartsOrder;
import dev.mendflow.parts.PartsOrders;
import dev.mendflow.parts.Reservation;
import dev.mendflow.servicecase.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The parts that a technician finds ready, or waits for. */
@Component
class ReadyParts {

    private final Parts parts;
    private final PartsOrders orders;
    private final PartsCatalogue catalogue;

    ReadyParts(Parts parts, PartsOrders orders, PartsCatalogue catalogue) {
        this.parts = parts;
        this.orders = orders;
        this.catalogue = catalogue;
    }

    /** What is kept for the case and was not given back. */
    List<VisitDetail.ReservedView> reserved(CaseId id, Locale locale) {
        return parts.reservations(id).stream()
                .filter(kept -> kept.status() != Reservation.Status.RELEASED)
                .map(kept -> new VisitDetail.ReservedView(
                        kept.partNumber(), name(kept.partNumber(), locale), kept.quantity(), kept.location()))
                .toList();
    }

    @Nullable
    Instant expectedAt(CaseId id) {
        return orders.of(id).stream()
                .filter(order -> !order.isReceived())
                .map(PartsOrder::expectedAt)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private String name(String number, Locale locale) {
        return catalogue.part(number).map(part -> inLanguage(part, locale)).orElse(number);
    }

    private static String inLanguage(Part part, Locale locale) {
        return locale.getLanguage().equals("zh") ? part.nameZh() : part.nameEn();
    }
}
