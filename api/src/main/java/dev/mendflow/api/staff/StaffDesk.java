package dev.mendflow.api.staff;

import dev.mendflow.api.command.Act;
import dev.mendflow.api.command.Commands;
import dev.mendflow.api.command.Reply;
import dev.mendflow.api.problems.FieldProblem;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Caller;
import dev.mendflow.api.staff.StaffView.AbsenceView;
import dev.mendflow.staff.Language;
import dev.mendflow.staff.Staff;
import dev.mendflow.staff.StaffMember;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows and changes the reporting line, each change once and with its trace. */
@Component
public class StaffDesk {

    private final Staff staff;
    private final Commands commands;
    private final StaffCopies copies;

    StaffDesk(Staff staff, Commands commands, StaffCopies copies) {
        this.staff = staff;
        this.commands = commands;
        this.copies = copies;
    }

    /** Everybody by login. */
    public List<StaffView> all() {
        return staff.all().stream().map(copies::member).toList();
    }

    /** One member; {@link Refusal} if the caller does not reach them. */
    public StaffView show(String login, Caller caller) {
        return copies.member(reached(login, caller));
    }

    ResponseEntity<StaffView> save(String login, StaffForm form) {
        return commands.inTransaction(
                new Act("staff.save", login),
                form,
                StaffView.class,
                () -> Reply.ok(copies.member(staff.save(member(login, form)))));
    }

    ResponseEntity<AbsenceView> enterAbsence(String login, AbsenceForm form, Caller caller) {
        reached(login, caller);
        return commands.inTransaction(new Act("staff.absence", login), form, AbsenceView.class, () -> {
            if (!form.until().isAfter(form.from())) {
                throw Refusal.invalid(List.of(new FieldProblem("until", "interval-order")));
            }
            return Reply.created(copies.absence(staff.enterAbsence(login, form.from(), form.until())), login);
        });
    }

    ResponseEntity<StaffView> removeAbsence(String login, UUID absence, Caller caller) {
        reached(login, caller);
        return commands.inTransaction(
                new Act("staff.absence-removed", login), Map.of("id", absence), StaffView.class, () -> {
                    if (!staff.removeAbsence(login, absence)) {
                        throw Refusal.notFound();
                    }
                    return Reply.ok(copies.member(staff.find(login).orElseThrow(Refusal::notFound)));
                });
    }

    /** Those who lead reach everybody, others themselves; somebody else reads the same as somebody missing. */
    private StaffMember reached(String login, Caller caller) {
        if (!caller.leads() && !caller.login().equals(login)) {
            throw Refusal.notFound();
        }
        return staff.find(login).orElseThrow(Refusal::notFound);
    }

    private StaffMember member(String login, StaffForm form) {
        if (!login.matches("[a-z0-9][a-z0-9.-]{0,99}")) {
            throw Refusal.invalid(List.of(new FieldProblem("login", "invalid")));
        }
        int version = Objects.requireNonNull(form.version());
        return new StaffMember(
                login,
                form.name(),
                Language.valueOf(form.language().toUpperCase(Locale.ROOT)),
                zone(form.zone()),
                form.email(),
                form.level(),
                form.superior(),
                staff.find(login).map(StaffMember::absences).orElse(List.of()),
                version == 0 ? null : version);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw Refusal.invalid(List.of(new FieldProblem("zone", "unknown-zone")));
        }
    }
}
