package dev.mendflow.api.cases;

import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps drawn signatures among the attachments of their case. */
@Component
public class Signatures {

    /** What they are called among the attachments. */
    public static final String FILE = "signature.png";

    private final Attachments attachments;

    Signatures(Attachments attachments) {
        this.attachments = attachments;
    }

    /** Keeps a drawing; {@link dev.mendflow.api.problems.Refusal} 415 when it is no picture. */
    public UUID keep(CaseId caseId, byte[] drawing, Actor by) {
        return attachments.keep(caseId, FILE, drawing, by).id();
    }
}
