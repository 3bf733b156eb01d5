package dev.mendflow.api.cases;

import dev.mendflow.api.command.Act;
import dev.mendflow.api.command.Commands;
import dev.mendflow.api.security.AnonymousCalls;
import dev.mendflow.api.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Where a report comes in, from programs and from the page alike: counted, once for each key, and traced. */
@Component
public class ReportDesk {

    private final Reports reports;
    private final Commands commands;
    private final AnonymousCalls anonymous;
    private final Backlog backlog;

    ReportDesk(Reports reports, Commands commands, AnonymousCalls anonymous, Backlog backlog) {
        this.reports = reports;
        this.commands = commands;
        this.anonymous = anonymous;
        this.backlog = backlog;
    }

    /**
     * Takes a report in; {@link dev.mendflow.api.problems.Refusal} when it cannot.
     *
     * @param caller null for somebody without an account
     * @return 201 for a new case, 200 when the report was added to an open one
     */
    public ResponseEntity<Reported> receive(ReportForm form, @Nullable Caller caller, HttpServletRequest request) {
        anonymous.count(caller, request);
        backlog.requireRoom();
        return commands.inTransaction(
                Act.making("case.report"), form, Reported.class, () -> reports.take(form, caller));
    }
}
