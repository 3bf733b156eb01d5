package dev.mendflow.api.pages.administration;

import dev.mendflow.api.audit.AuditPage;
import dev.mendflow.api.audit.AuditQuery;
import dev.mendflow.api.audit.AuditTrail;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.staff.Staff;
import dev.mendflow.staff.StaffMember;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The search through the trail of commands. */
@Controller
class AuditPages {

    private static final int LINES = 50;

    /** What can be asked for, in the order in which people look for it; each has its text {@code audit.<action>}. */
    static final List<String> ACTIONS = List.of(
            "account.open",
            "account.change",
            "account.renew-password",
            "account.deactivate",
            "account.reactivate",
            "staff.save",
            "staff.absence",
            "staff.absence-removed",
            "technician.save",
            "technician.leave",
            "technician.leave-removed",
            "calendar.save",
            "calendar.import",
            "service-levels.change",
            "statutory-rules.save",
            "kpi-target.change",
            "kpis.recount",
            "case.report",
            "case.message",
            "case.attach",
            "case.comment",
            "case.hold",
            "case.resume",
            "case.priority",
            "case.redispatch",
            "case.feedback",
            "case.cancel",
            "clock.waive",
            "clock.correct",
            "visit.depart",
            "visit.arrive",
            "visit.check",
            "visit.exchange-part",
            "visit.withdraw-part",
            "visit.sign",
            "dispatch.assign",
            "task.claim",
            "task.unclaim",
            "task.assign",
            "task.complete",
            "task.bulk",
            "process.deploy",
            "instance.cancel",
            "instance.migrate",
            "instance.modify",
            "incident.retry",
            "incident.retry-group",
            "dead-letter.acknowledge",
            "refused-message.resend",
            "refused-message.discard",
            "inbox.view-kept",
            "inbox.view-changed",
            "inbox.view-forgotten",
            "notice.read");

    private final AuditTrail trail;
    private final Staff staff;

    AuditPages(AuditTrail trail, Staff staff) {
        this.trail = trail;
        this.staff = staff;
    }

    @GetMapping("/admin/audit")
    @PreAuthorize(Access.ADMIN)
    String entries(
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Long cursor,
            @AuthenticationPrincipal Caller caller,
            Model model) {
        var filter = new Filter(some(actor), some(action), some(subject), from, to, zoneOf(caller));
        AuditPage found = trail.read(filter.query(cursor));
        model.addAttribute("filter", filter);
        model.addAttribute("found", found);
        model.addAttribute("actions", ACTIONS);
        model.addAttribute("next", found.next() == null ? null : filter.address("/admin/audit", found.next()));
        model.addAttribute("export", filter.export());
        return "administration/audit";
    }

    /** In which the days of this reader begin and end. */
    private ZoneId zoneOf(Caller caller) {
        return staff.find(caller.login()).map(StaffMember::zone).orElse(ZoneOffset.UTC);
    }

    private static @Nullable String some(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** What the reader looks for; null means any, and both days are included. */
    record Filter(
            @Nullable String actor,
            @Nullable String action,
            @Nullable String subject,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            ZoneId zone) {

        AuditQuery query(@Nullable Long before) {
            return new AuditQuery(actor, action, subject, first(), end(), before, LINES);
        }

        String address(String path, @Nullable Long cursor) {
            var address = UriComponentsBuilder.fromPath(path);
            add(address, "actor", actor);
            add(address, "action", action);
            add(address, "subject", subject);
            add(address, "from", from);
            add(address, "to", to);
            add(address, "cursor", cursor);
            return address.encode().toUriString();
        }

        String export() {
            var address = UriComponentsBuilder.fromPath("/api/audit/export");
            add(address, "actor", actor);
            add(address, "action", action);
            add(address, "subject", subject);
            add(address, "from", first());
            add(address, "to", end());
            return address.encode().toUriString();
        }

        private @Nullable Instant first() {
            return from == null ? null : from.atStartOfDay(zone).toInstant();
        }

        private @Nullable Instant end() {
            return to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant();
        }

        private static void add(UriComponentsBuilder address, String name, @Nullable Object word) {
            if (word != null) {
                address.queryParam(name, word);
            }
        }
    }
}
