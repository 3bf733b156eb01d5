package dev.mendflow.escalation;

import dev.mendflow.servicecase.CaseId;
import java.util.Optional;

/** What the inbox and the accounts know of who works on a case; they live on another floor, so they fill this in. */
public interface CaseWorkers {

    /** Login of who took the newest open task of the case; empty when nobody has taken one. Escalations do not count. */
    Optional<String> withOpenTask(CaseId caseId);

    /** Login of the technician with this code; the code itself when no account says otherwise. */
    String loginOf(String technician);
}
