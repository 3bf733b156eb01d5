package dev.mendflow.api.events;

import dev.mendflow.api.accounts.Account;
import dev.mendflow.api.accounts.Accounts;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Pushes hints to an open page. One virtual thread writes to one page, so a slow one holds up nobody else. */
@RestController
class EventResource {

    private static final Logger log = LoggerFactory.getLogger(EventResource.class);
    private static final long NEVER = 0L;

    private final EventStreams streams;
    private final Accounts accounts;
    private final EventSettings settings;
    private final Clock clock;

    EventResource(EventStreams streams, Accounts accounts, EventSettings settings, Clock clock) {
        this.streams = streams;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping(path = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @PreAuthorize(Access.SIGNED_IN)
    SseEmitter events(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            @AuthenticationPrincipal Caller caller,
            HttpServletResponse response) {
        EventStream stream = streams.open(caller);
        if (last != null) {
            // What happened meanwhile is not kept: the page reads everything again.
            stream.resync();
        }
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        var emitter = new SseEmitter(NEVER);
        emitter.onCompletion(() -> streams.close(stream));
        emitter.onError(gone -> streams.close(stream));
        Thread.ofVirtual().name("events-" + caller.login()).start(() -> write(stream, emitter));
        return emitter;
    }

    private void write(EventStream stream, SseEmitter emitter) {
        try {
            // With a name, so that a page that lost its connection asks with it, also when it had heard of nothing yet.
            emitter.send(SseEmitter.event().id(id()).comment("hello").reconnectTime(2_000));
            Instant beat = clock.instant().plus(settings.heartbeat());
            while (!stream.isOver(clock.instant())) {
                List<Hint> gathered = stream.next(until(beat));
                if (stream.isOver(clock.instant())) {
                    break;
                }
                if (gathered.contains(Hint.NOTHING)) {
                    emitter.send(SseEmitter.event().comment("are you?"));
                }
                tell(stream, gathered, emitter);
                // Also while hints keep coming: those of others are not told, and are no sign of life.
                if (until(beat).isZero()) {
                    if (!mayStillListen(stream.caller())) {
                        break;
                    }
                    emitter.send(SseEmitter.event().comment("still here"));
                    beat = clock.instant().plus(settings.heartbeat());
                }
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            hangUp(emitter, gone);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        } finally {
            streams.close(stream);
        }
    }

    private Duration until(Instant beat) {
        Duration left = Duration.between(clock.instant(), beat);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private void tell(EventStream stream, List<Hint> gathered, SseEmitter emitter) throws IOException {
        List<Hint> theirs = gathered.stream()
                .filter(hint -> streams.isFor(stream.caller(), hint))
                .toList();
        for (Hint hint : Hint.merged(theirs)) {
            emitter.send(SseEmitter.event()
                    .id(id())
                    .name(hint.kind())
                    // Without a type the text would be written as JSON once more, in quotes.
                    .data(streams.data(hint), MediaType.TEXT_PLAIN));
        }
    }

    private String id() {
        return String.valueOf(streams.next());
    }

    /** The server may have noticed already that nobody is there, and then there is nothing left to end. */
    private static void hangUp(SseEmitter emitter, Exception gone) {
        try {
            emitter.completeWithError(gone);
        } catch (IllegalStateException already) {
            log.debug("The listener had gone before", already);
        }
    }

    /** An account that was closed hears nothing more; callers with a token of an identity provider have none here. */
    private boolean mayStillListen(Caller caller) {
        return accounts.find(caller.login()).map(Account::enabled).orElse(true);
    }
}
