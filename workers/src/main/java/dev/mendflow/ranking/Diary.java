package dev.mendflow.ranking;

import dev.mendflow.technician.Technician;
import dev.mendflow.technician.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One technician's time.
 *
 * @param technician whose it is
 * @param booked appointments that stand; an empty span counts for its day without taking time from it
 */
record Diary(Technician technician, List<TimeSpan> booked) {

    /** Where the technician's days begin and end. */
    ZoneId zone() {
        return technician.zone();
    }

    LocalDate dayOf(Instant instant) {
        return instant.atZone(zone()).toLocalDate();
    }

    /** Appointments that start on this local day. */
    int bookedOn(LocalDate day) {
        return (int)
                booked.stream().filter(span -> dayOf(span.from()).equals(day)).count();
    }

    /**
     * The first appointment of this length that starts within {@code starts}, or why there is none.
     *
     * @param visitsPerDay most appointments on one local day
     */
    Opening firstOpening(TimeSpan starts, Duration length, int visitsPerDay) {
        var limits = new TimeSpan(starts.from(), starts.until().plus(length));
        var onShift = FreeTime.of(shiftsWithin(limits), limits);
        if (first(onShift, length).isEmpty()) {
            return new Opening(null, RejectionReason.OFF_SHIFT);
        }
        var present = onShift.without(technician.leave());
        if (first(present, length).isEmpty()) {
            return new Opening(null, RejectionReason.ON_LEAVE);
        }
        return present.without(booked).spans().stream()
                .flatMap(span -> perDay(span, length))
                .filter(span -> bookedOn(dayOf(span.from())) < visitsPerDay)
                .findFirst()
                .map(span -> new Opening(span, null))
                .orElseGet(() -> new Opening(null, RejectionReason.LOAD_FULL));
    }

    private List<TimeSpan> shiftsWithin(TimeSpan limits) {
        var firstDay = dayOf(limits.from()).minusDays(2);
        var lastDay = dayOf(limits.until()).plusDays(2);
        return firstDay.datesUntil(lastDay)
                .flatMap(day -> technician.shifts().stream()
                        .filter(shift -> shift.startsOn(day))
                        .map(shift -> shift.on(day)))
                .toList();
    }

    private static Optional<TimeSpan> first(FreeTime time, Duration length) {
        return time.spans().stream()
                .filter(span -> span.length().compareTo(length) >= 0)
                .findFirst();
    }

    /** The first appointment on each local day that starts within this free span. */
    private Stream<TimeSpan> perDay(TimeSpan free, Duration length) {
        var nextDays = dayOf(free.from())
                .plusDays(1)
                .datesUntil(dayOf(free.until()).plusDays(1))
                .map(day -> day.atStartOfDay(zone()).toInstant());
        return Stream.concat(Stream.of(free.from()), nextDays)
                .map(from -> new TimeSpan(from, from.plus(length)))
                .filter(span -> !span.until().isAfter(free.until()));
    }
}
