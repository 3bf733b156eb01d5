package dev.mendflow.api.pages.layout;

import dev.mendflow.api.accounts.Accounts;
import dev.mendflow.technician.Technicians;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What colleagues are called: readers see names where the records have logins. A new name is known after some seconds. */
@Component("people")
public class People {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Accounts accounts;
    private final Technicians technicians;
    private final Clock clock;
    private volatile Known known = new Known(Map.of(), Instant.MIN);

    People(Accounts accounts, Technicians technicians, Clock clock) {
        this.accounts = accounts;
        this.technicians = technicians;
        this.clock = clock;
    }

    /** The name of who has this login or code of a technician; what is neither stays as it is. */
    public @Nullable String of(@Nullable String code) {
        return code == null ? null : names().getOrDefault(code, code);
    }

    private Map<String, String> names() {
        Instant now = clock.instant();
        Known current = known;
        if (!current.isFresh(now)) {
            Map<String, String> names = new HashMap<>(technicians.names());
            names.putAll(accounts.staffNames());
            current = new Known(Map.copyOf(names), now);
            known = current;
        }
        return current.names();
    }

    private record Known(Map<String, String> names, Instant at) {

        boolean isFresh(Instant now) {
            return at != Instant.MIN && Duration.between(at, now).abs().compareTo(FRESH) < 0;
        }
    }
}
