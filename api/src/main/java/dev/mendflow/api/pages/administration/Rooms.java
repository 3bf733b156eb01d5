package dev.mendflow.api.pages.administration;

import dev.mendflow.api.accounts.Role;
import dev.mendflow.api.pages.layout.Section;
import dev.mendflow.api.security.Caller;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What all pages of the administration show: the rooms that the reader may enter, and what they have just done. */
@ControllerAdvice(basePackageClasses = Rooms.class)
class Rooms {

    private static final List<Section> LEADING = List.of(
            new Section("overview", "/admin"),
            new Section("staff", "/admin/staff"),
            new Section("technicians", "/admin/technicians"),
            new Section("calendars", "/admin/calendars"),
            new Section("policies", "/admin/policies"),
            new Section("targets", "/admin/targets"));

    private static final List<Section> ADMINISTRATING =
            List.of(new Section("accounts", "/admin/accounts"), new Section("audit", "/admin/audit"));

    private static final Set<String> DONE =
            Set.of("saved", "deactivated", "reactivated", "removed", "acknowledged", "resent", "discarded");

    @ModelAttribute("rooms")
    List<Section> rooms(@AuthenticationPrincipal Caller caller) {
        return administers(caller)
                ? Stream.of(
                                LEADING.subList(0, 1),
                                ADMINISTRATING.subList(0, 1),
                                LEADING.subList(1, LEADING.size()),
                                ADMINISTRATING.subList(1, 2))
                        .flatMap(List::stream)
                        .toList()
                : LEADING;
    }

    @ModelAttribute("administrator")
    boolean administers(@AuthenticationPrincipal Caller caller) {
        return caller != null && caller.roles().contains(Role.ADMIN);
    }

    /** A word of ours only: it becomes the name of a text. */
    @ModelAttribute("done")
    @Nullable
    String done(@RequestParam(required = false) @Nullable String done) {
        return done != null && DONE.contains(done) ? done : null;
    }
}
