package dev.mendflow.servicelevel;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The alarm of the clocks of a case: one for all of them, since it costs a process instance.
 *
 * @param wanted whether a clock is open
 * @param at when the first of them has something to say; null while they stand or have no rung left
 */
record Alarm(boolean wanted, @Nullable Instant at) {

    static Alarm of(Collection<ServiceLevelClock> clocks, Moment now) {
        return new Alarm(
                clocks.stream().anyMatch(clock -> clock.isOpen(now)),
                clocks.stream()
                        .map(clock -> clock.nextAlarm(now))
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    /**
     * Whether one that is set for {@code this} would miss {@code next}. One that rings too early misses nothing: it looks,
     * finds nothing and is set anew, which is cheaper than to tell it of each delay.
     */
    boolean misses(Alarm next) {
        return wanted != next.wanted || (next.at != null && (at == null || next.at.isBefore(at)));
    }
}
