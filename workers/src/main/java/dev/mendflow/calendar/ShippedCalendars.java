package dev.mendflow.calendar;

import dev.mendflow.worktime.CalendarDraft;
import dev.mendflow.worktime.CalendarId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts the calendars of the product on file where there is none of their name; what people saved is never touched. */
@Component
class ShippedCalendars implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(ShippedCalendars.class);
    private static final List<String> NAMES = List.of("CN", "DE", "24x7");
    private static final LocalDate WRITTEN = LocalDate.of(2026, 1, 1);

    private final CalendarStore store;
    private final Calendars calendars;
    private final JsonMapper json;
    private final Clock clock;

    ShippedCalendars(CalendarStore store, Calendars calendars, JsonMapper json, Clock clock) {
        this.store = store;
        this.calendars = calendars;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        for (String name : NAMES) {
            var id = new CalendarId(name);
            if (store.newest(id).isEmpty()) {
                add(id);
            }
        }
        for (CalendarVersion saved : store.all()) {
            calendars
                    .forgottenYear(saved.calendar())
                    .ifPresent(year -> log.warn(
                            "Calendar {} has no exceptions in {}: import the holidays of that year",
                            saved.calendar().id(),
                            year));
        }
    }

    private void add(CalendarId id) throws IOException {
        try (InputStream resource = new ClassPathResource("calendars/" + id + ".json").getInputStream()) {
            var calendar = json.readValue(resource, CalendarDraft.class).calendar(id, WRITTEN);
            store.add(new CalendarVersion(calendar.asVersion(1), "Shipped", "shipped", savedAt()));
        } catch (DuplicateKeyException another) {
            log.debug("Another instance has put calendar {} on file", id);
        }
    }

    /** Not before the year the shipped calendars were written for, should the machine's clock be wrong. */
    private java.time.Instant savedAt() {
        var written = WRITTEN.atStartOfDay(ZoneOffset.UTC).toInstant();
        var now = clock.instant();
        return now.isBefore(written) ? written : now;
    }
}
