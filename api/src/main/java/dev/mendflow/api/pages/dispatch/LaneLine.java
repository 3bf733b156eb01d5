package dev.mendflow.api.pages.dispatch;

import dev.mendflow.api.dispatch.Lane;
import dev.mendflow.api.visits.VisitLine;
import dev.mendflow.technician.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A technician's day as it is drawn.
 *
 * @param place what the region is called
 * @param shifts bands of working time
 * @param leave bands of absence
 * @param visits what is planned
 * @param offers what was asked for
 * @param now where the present is, null on other days
 */
record LaneLine(
        Lane lane,
        String place,
        List<Band> shifts,
        List<Band> leave,
        List<Block> visits,
        List<Offered> offers,
        @Nullable String now) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /**
     * A stretch of the day.
     *
     * @param left where it begins, in percent of the day
     * @param width how much of the day it is, in percent
     * @param from in the technician's time
     */
    record Band(String left, String width, String from, String until) {}

    /** A visit where it stands in the day. */
    record Block(Band band, VisitLine visit, @Nullable String risk) {}

    /** An offer where it would stand in the day. */
    record Offered(Band band, Lane.Standing offer) {}

    /** Draws a lane; {@code risks} by id of the visit. */
    static LaneLine of(Lane lane, String place, Map<String, String> risks, Instant now) {
        var drawn = new Drawing(lane.day(), ZoneId.of(lane.zone()));
        return new LaneLine(
                lane,
                place,
                lane.shifts().stream().map(drawn::band).toList(),
                lane.leave().stream().map(drawn::band).toList(),
                lane.visits().stream()
                        .map(visit -> new Block(
                                drawn.band(new TimeSpan(visit.appointmentAt(), visit.appointmentUntil())),
                                visit,
                                risks.get(visit.id())))
                        .toList(),
                lane.offers().stream()
                        .map(offer -> new Offered(drawn.band(offer.appointment()), offer))
                        .toList(),
                now.isBefore(lane.day().from()) || !now.isBefore(lane.day().until()) ? null : drawn.percent(now));
    }

    /** Working time of the day in hours, as a figure. */
    public String workHours() {
        return hours(lane.workMinutes());
    }

    /** Promised time of the day in hours, as a figure. */
    public String bookedHours() {
        return hours(lane.bookedMinutes());
    }

    private static String hours(long minutes) {
        return minutes % 60 == 0 ? String.valueOf(minutes / 60) : String.format(Locale.ROOT, "%.1f", minutes / 60.0);
    }

    private record Drawing(TimeSpan day, ZoneId zone) {

        Band band(TimeSpan span) {
            TimeSpan within = day.clip(span);
            double width = (double) within.length().toMinutes() / day.length().toMinutes() * 100;
            return new Band(
                    percent(within.from()),
                    String.format(Locale.ROOT, "%.2f", width),
                    clock(span.from()),
                    clock(span.until()));
        }

        String percent(Instant at) {
            return String.format(
                    Locale.ROOT,
                    "%.2f",
                    (double) Duration.between(day.from(), at).toMinutes()
                            / day.length().toMinutes()
                            * 100);
        }

        private String clock(Instant at) {
            return at.atZone(zone).format(CLOCK);
        }
    }
}
