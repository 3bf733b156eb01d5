package dev.mendflow.calendar;

import dev.mendflow.worktime.CalendarDraft;
import dev.mendflow.worktime.CalendarId;
import dev.mendflow.worktime.CalendarRef;
import dev.mendflow.worktime.DayException;
import dev.mendflow.worktime.WorkingCalendar;
import dev.mendflow.worktime.WorkingTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way to the calendars on file. */
@Component
@Transactional
public class Calendars {

    private final CalendarStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    /** Versions never change, so what was worked out for one can be kept. */
    private final ConcurrentMap<CalendarRef, WorkingTime> times = new ConcurrentHashMap<>();

    Calendars(CalendarStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** The newest version of each calendar, by id. */
    @Transactional(readOnly = true)
    public List<CalendarVersion> all() {
        return store.all();
    }

    /** The newest version; empty when there is no such calendar. */
    @Transactional(readOnly = true)
    public Optional<CalendarVersion> current(CalendarId id) {
        return store.newest(id);
    }

    /** Which version is the newest, without reading it; empty when there is no such calendar. */
    @Transactional(readOnly = true)
    public Optional<CalendarRef> newest(CalendarId id) {
        return store.newestRef(id);
    }

    /** One version, old or new; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<CalendarVersion> version(CalendarId id, int version) {
        return store.version(new CalendarRef(id, version));
    }

    /**
     * The arithmetic of one version, which remembers what it has worked out.
     *
     * @throws CalendarNotFound when there is no such version
     */
    @Transactional(readOnly = true)
    public WorkingTime time(CalendarRef ref) {
        WorkingTime known = times.get(ref);
        if (known != null) {
            return known;
        }
        var time = new WorkingTime(store.version(ref)
                .orElseThrow(() -> new CalendarNotFound(ref.id()))
                .calendar());
        WorkingTime first = times.putIfAbsent(ref, time);
        return first == null ? time : first;
    }

    /**
     * Saves a calendar as its next version; one that means the same as the newest version is that version.
     *
     * @param draft what it says
     * @param basedOn the version that was changed, 0 for a new calendar
     * @param reason why, in the words of {@code by}
     * @param by login
     * @return the version that holds now
     * @throws dev.mendflow.worktime.CalendarRefused when the draft is no calendar
     * @throws OptimisticLockingFailureException when somebody else saved in between
     */
    public CalendarVersion save(CalendarId id, CalendarDraft draft, int basedOn, String reason, String by) {
        return save(draft.calendar(id, today()), basedOn, reason, by);
    }

    /**
     * Saves the newest version with more exceptions; each takes the place of the one on the same date, the others stay.
     *
     * @throws CalendarNotFound when there is no such calendar
     * @throws dev.mendflow.worktime.CalendarRefused when it would never be open again
     */
    public CalendarVersion add(CalendarId id, Map<LocalDate, DayException> exceptions, String reason, String by) {
        WorkingCalendar newest =
                store.newest(id).orElseThrow(() -> new CalendarNotFound(id)).calendar();
        var draft = newest.with(exceptions).draft();
        return save(draft.calendar(id, today()), newest.version(), reason, by);
    }

    /** The year that has begun in the calendar's zone and has no exception, which looks forgotten; empty if all is well. */
    public OptionalInt forgottenYear(WorkingCalendar calendar) {
        int year = clock.instant().atZone(calendar.zone()).getYear();
        return calendar.lacksExceptionsFor(year) ? OptionalInt.of(year) : OptionalInt.empty();
    }

    private CalendarVersion save(WorkingCalendar calendar, int basedOn, String reason, String by) {
        Optional<CalendarVersion> newest = store.newest(calendar.id());
        if (newest.isPresent() && newest.get().calendar().means(calendar)) {
            return newest.get();
        }
        int version = newest.map(saved -> saved.calendar().version()).orElse(0);
        if (version != basedOn) {
            throw new OptimisticLockingFailureException(
                    "Calendar " + calendar.id() + " is version " + version + ", not " + basedOn);
        }
        var saved = new CalendarVersion(calendar.asVersion(version + 1), reason, by, clock.instant());
        store.add(saved);
        events.publishEvent(new CalendarChanged(saved.calendar().ref()));
        return saved;
    }

    private LocalDate today() {
        return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
