package dev.mendflow.api.pages.administration;

import dev.mendflow.api.staff.StaffView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with those they lead.
 *
 * @param away until when, null when present
 */
record StaffTree(StaffView member, @Nullable Instant away, List<StaffTree> led) {

    StaffTree {
        led = List.copyOf(led);
    }

    /** The heads of all lines, as they are at this instant. */
    static List<StaffTree> of(List<StaffView> everybody, Instant now) {
        Map<String, List<StaffView>> ledBy = everybody.stream()
                .filter(member -> member.superior() != null)
                .collect(Collectors.groupingBy(member -> String.valueOf(member.superior())));
        return everybody.stream()
                .filter(member -> member.superior() == null)
                .map(head -> of(head, ledBy, now))
                .toList();
    }

    private static StaffTree of(StaffView member, Map<String, List<StaffView>> ledBy, Instant now) {
        List<StaffTree> led = new ArrayList<>();
        ledBy.getOrDefault(member.login(), List.of()).forEach(one -> led.add(of(one, ledBy, now)));
        return new StaffTree(member, awayUntil(member, now), led);
    }

    private static @Nullable Instant awayUntil(StaffView member, Instant now) {
        return member.absences().stream()
                .filter(absence -> !now.isBefore(absence.from()) && now.isBefore(absence.until()))
                .map(StaffView.AbsenceView::until)
                .max(Instant::compareTo)
                .orElse(null);
    }
}
