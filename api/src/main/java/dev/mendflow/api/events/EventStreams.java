package dev.mendflow.api.events;

import dev.mendflow.api.accounts.Role;
import dev.mendflow.api.accounts.WayInClosed;
import dev.mendflow.api.cases.CaseScope;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Caller;
import dev.mendflow.servicecase.AccessScope;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.ServiceCases;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The open pages that wait for hints: few for each caller, and never more than the program bears. */
@Component
class EventStreams {

    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int PER_CALLER = 10;
    private static final int MOST = 500;

    private final CopyOnWriteArrayList<EventStream> open = new CopyOnWriteArrayList<>();
    private final AtomicLong sequence = new AtomicLong();
    private final CaseScope scope;
    private final ServiceCases cases;
    private final JsonMapper json;
    private final Clock clock;

    EventStreams(CaseScope scope, ServiceCases cases, JsonMapper json, Clock clock) {
        this.scope = scope;
        this.cases = cases;
        this.json = json;
        this.clock = clock;
    }

    EventStream open(Caller caller) {
        List<EventStream> own = open.stream()
                .filter(stream -> stream.caller().login().equals(caller.login()))
                .toList();
        if (own.size() >= PER_CALLER) {
            // Somebody who goes from page to page leaves streams behind that are noticed only when they are written to.
            own.forEach(EventStream::nudge);
        }
        if (own.size() >= PER_CALLER * 3 || open.size() >= MOST) {
            throw Refusal.unavailable("too-many-streams", Duration.ofSeconds(30));
        }
        var stream = new EventStream(caller, clock.instant().plus(LIFE));
        open.add(stream);
        return stream;
    }

    void close(EventStream stream) {
        open.remove(stream);
    }

    /** Whose session has ended listens no longer. */
    @EventListener
    void closed(WayInClosed account) {
        open.stream()
                .filter(stream -> stream.caller().login().equals(account.login()))
                .forEach(EventStream::end);
    }

    long next() {
        return sequence.incrementAndGet();
    }

    void tell(Hint hint) {
        open.forEach(stream -> stream.offer(hint));
    }

    /** What the hint says over the wire. */
    String data(Hint hint) {
        return json.writeValueAsString(Map.of("ids", hint.ids(), "cases", hint.cases()));
    }

    /** Whether a hint is for this caller; asked by the thread of the page, so that nobody else waits for the answer. */
    boolean isFor(Caller caller, Hint hint) {
        if (hint.equals(Hint.NOTHING)) {
            return false;
        }
        if (hint.equals(Hint.ENGINE)) {
            return caller.roles().stream().anyMatch(Role::isStaff);
        }
        return hint.equals(Hint.RESYNC) || mayKnow(caller, hint);
    }

    /** Customers and technicians hear of their own cases only; of tasks and instances only staff hears. */
    private boolean mayKnow(Caller caller, Hint hint) {
        if (caller.isAny(Role.AGENT, Role.DISPATCHER, Role.MANAGER, Role.ADMIN)) {
            return true;
        }
        if (caller.roles().contains(Role.DESIGNER) && hint.kind().equals("instances")) {
            return true;
        }
        if (hint.kind().equals("instances")
                || hint.kind().equals("tasks") && !caller.roles().contains(Role.TECHNICIAN)) {
            return false;
        }
        AccessScope mine = scope.of(caller);
        Set<String> about = hint.cases();
        return !about.isEmpty() && about.stream().allMatch(id -> isVisible(id, mine));
    }

    private boolean isVisible(String id, AccessScope mine) {
        try {
            return cases.isVisible(CaseId.of(id), mine);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
