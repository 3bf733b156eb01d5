package dev.mendflow.api.dispatch;

import dev.mendflow.api.command.Commands;
import dev.mendflow.api.dispatch.Candidates.CandidateView;
import dev.mendflow.api.dispatch.Candidates.ReasonView;
import dev.mendflow.api.problems.FieldProblem;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Caller;
import dev.mendflow.api.tasks.AssignmentTasks;
import dev.mendflow.servicecase.ServiceCase;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives jobs to technicians, through the process and never around it. */
@Component
class Assignments {

    private final CandidateViews candidates;
    private final AssignmentTasks tasks;
    private final Commands commands;

    Assignments(CandidateViews candidates, AssignmentTasks tasks, Commands commands) {
        this.candidates = candidates;
        this.tasks = tasks;
        this.commands = commands;
    }

    /**
     * A job that was given to somebody.
     *
     * @param pending true if the engine accepted the command, but readers do not see it yet
     */
    record Assigned(String number, String technician, boolean pending) {}

    Assigned assign(
            ServiceCase about,
            String technician,
            boolean despite,
            @Nullable String note,
            Caller caller,
            Locale locale) {
        String number = about.number().value();
        Candidates judged = candidates.of(about, locale);
        if (judged.state() == JobState.TAKEN) {
            if (technician.equals(judged.technician())) {
                return new Assigned(number, technician, false);
            }
            throw Refusal.conflict("job-taken", String.valueOf(judged.technician()));
        }
        requireFit(judged, technician, despite);
        var task = tasks.open(about.id()).orElseThrow(() -> Refusal.conflict("nobody-wanted"));
        boolean pending = tasks.give(task, technician, note, caller, commands.mark());
        return new Assigned(number, technician, pending);
    }

    /** Whoever was asked has passed the filters, though the offer itself now takes up their time. */
    private static void requireFit(Candidates judged, String technician, boolean despite) {
        CandidateView view = judged.of(technician)
                .orElseThrow(() -> Refusal.invalid(List.of(new FieldProblem("technician", "unknown"))));
        if (view.unfit()) {
            throw Refusal.unprocessable("technician-unfit", view.name(), reasons(view));
        }
        boolean asked = technician.equals(judged.technician());
        if (!view.fits() && !despite && !asked) {
            throw Refusal.conflict("technician-rejected", view.name(), reasons(view));
        }
    }

    private static String reasons(CandidateView view) {
        return view.reasons().stream().map(ReasonView::text).collect(Collectors.joining("; "));
    }
}
