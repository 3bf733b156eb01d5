package dev.mendflow.api.technicians;

import dev.mendflow.api.command.Act;
import dev.mendflow.api.command.Commands;
import dev.mendflow.api.command.Reply;
import dev.mendflow.api.problems.FieldProblem;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.technician.Certificate;
import dev.mendflow.technician.FieldKit;
import dev.mendflow.technician.Place;
import dev.mendflow.technician.Shift;
import dev.mendflow.technician.Technician;
import dev.mendflow.technician.Technicians;
import dev.mendflow.technician.TimeSpan;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows and changes technicians, each change once and with its trace. */
@Component
public class TechnicianDesk {

    private static final int MOST_LEAVE = 500;

    private final Technicians technicians;
    private final Commands commands;
    private final TechnicianCopies copies;
    private final Clock clock;

    TechnicianDesk(Technicians technicians, Commands commands, TechnicianCopies copies, Clock clock) {
        this.technicians = technicians;
        this.commands = commands;
        this.copies = copies;
        this.clock = clock;
    }

    /** Those who are looked for, by code. */
    public List<TechnicianView> search(TechnicianQuery query) {
        return technicians.all(query.region()).stream()
                .map(this::view)
                .filter(query::matches)
                .toList();
    }

    /** One technician; {@link Refusal} if nobody has this code. */
    public TechnicianView show(String code) {
        return view(existing(code));
    }

    ResponseEntity<TechnicianView> save(String code, TechnicianForm form) {
        return commands.inTransaction(
                new Act("technician.save", code),
                form,
                TechnicianView.class,
                () -> Reply.ok(view(technicians.save(next(code, form)))));
    }

    ResponseEntity<TechnicianView> enterLeave(String code, LeaveForm form) {
        return commands.inTransaction(new Act("technician.leave", code), form, TechnicianView.class, () -> {
            Technician technician = existing(code);
            if (!form.until().isAfter(form.from())) {
                throw invalid("until", "interval-order");
            }
            if (technician.leave().size() >= MOST_LEAVE) {
                throw invalid("from", "too-many");
            }
            return Reply.created(
                    view(technicians.save(technician.awayIn(new TimeSpan(form.from(), form.until())))), code);
        });
    }

    ResponseEntity<TechnicianView> removeLeave(String code, Instant from) {
        return commands.inTransaction(
                new Act("technician.leave-removed", code), Map.of("from", from), TechnicianView.class, () -> {
                    Technician technician = existing(code);
                    Technician back = technician.backFrom(from);
                    if (back.leave().size() == technician.leave().size()) {
                        throw Refusal.notFound();
                    }
                    return Reply.ok(view(technicians.save(back)));
                });
    }

    private Technician next(String code, TechnicianForm form) {
        check(code, form);
        int version = Objects.requireNonNull(form.version());
        var known = technicians.find(code);
        if (version > 0 && known.isEmpty() || version == 0 && known.isPresent()) {
            throw new OptimisticLockingFailureException("Technician " + code + " is not of version " + version);
        }
        return new Technician(
                code,
                form.name().strip(),
                form.region(),
                new Place(Objects.requireNonNull(form.latitude()), Objects.requireNonNull(form.longitude())),
                Objects.requireNonNull(form.active()),
                form.skills() == null ? Set.of() : form.skills(),
                certificates(form),
                shifts(form),
                known.map(Technician::leave).orElse(List.of()),
                new FieldKit(
                        form.visitsPerDay(), form.vehicle(), form.equipment() == null ? List.of() : form.equipment()),
                version == 0 ? null : version - 1);
    }

    private void check(String code, TechnicianForm form) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!code.matches("[a-z0-9][a-z0-9.-]{0,99}")) {
            problems.add(new FieldProblem("code", "invalid"));
        }
        if (technicians.area(form.region()).isEmpty()) {
            problems.add(new FieldProblem("region", "unknown"));
        }
        List<TechnicianForm.ShiftPart> shifts = form.shifts() == null ? List.of() : form.shifts();
        for (int i = 0; i < shifts.size(); i++) {
            if (!isZone(shifts.get(i).zone())) {
                problems.add(new FieldProblem("shifts[%d].zone".formatted(i), "unknown-zone"));
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    private static boolean isZone(String name) {
        try {
            return !ZoneId.of(name).getId().isEmpty();
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static List<Certificate> certificates(TechnicianForm form) {
        return form.certificates() == null
                ? List.of()
                : form.certificates().stream()
                        .map(part -> new Certificate(
                                part.code(),
                                Objects.requireNonNull(part.level()),
                                Objects.requireNonNull(part.validUntil())))
                        .toList();
    }

    private static List<Shift> shifts(TechnicianForm form) {
        return form.shifts() == null
                ? List.of()
                : form.shifts().stream()
                        .map(part -> new Shift(
                                Objects.requireNonNull(part.weekday()),
                                Objects.requireNonNull(part.from()),
                                Objects.requireNonNull(part.until()),
                                ZoneId.of(part.zone())))
                        .toList();
    }

    private Technician existing(String code) {
        return technicians.find(code).orElseThrow(Refusal::notFound);
    }

    private TechnicianView view(Technician technician) {
        return TechnicianView.of(technician, LocalDate.now(clock), copies);
    }

    private static Refusal invalid(String field, String code) {
        return Refusal.invalid(List.of(new FieldProblem(field, code)));
    }
}
