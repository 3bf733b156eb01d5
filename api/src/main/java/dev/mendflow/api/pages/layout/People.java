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

/** What colleagues are called: readers see names where the records have logins. A changed name is known after some seconds. */
@Component("people")
public class People {

    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Duration NOT_FOUND = Duration.ofSeconds(1);

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
        if (code == null) {
            return null;
        }
        String name = names(FRESH).get(code);
        return name == null ? names(NOT_FOUND).getOrDefault(code, code) : name;
    }

    private Map<String, String> names(Duration oldest) {
        Instant now = clock.instant();
        Known current = known;
        if (!current.isYounger(oldest, now)) {
            Map<String, String> names = new HashMap<>(technicians.names());
            names.putAll(accounts.staffNames());
            current = new Known(Map.copyOf(names), now);
            known = current;
        }
        return current.names();
    }

    private record Known(Map<String, String> names, Instant at) {

        boolean isYounger(Duration age, Instant now) {
            return at != Instant.MIN && Duration.between(at, now).abs().compareTo(age) < 0;
        }
    }
}
