package dev.mendflow.api.pages.instances;

import dev.mendflow.api.audit.AuditEntry;
import dev.mendflow.api.audit.AuditTrail;
import dev.mendflow.engine.inbox.UserTask;
import dev.mendflow.engine.oversight.ProcessInstanceDetail;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What people did to an instance, to its tasks and to its incidents. */
@Component
class Deeds {

    private static final int MOST = 50;
    private static final int MOST_SUBJECTS = 500;

    private final AuditTrail trail;
    private final Sentences sentences;

    Deeds(AuditTrail trail, Sentences sentences) {
        this.trail = trail;
        this.sentences = sentences;
    }

    List<InstanceView.Deed> of(ProcessInstanceDetail detail, List<UserTask> tasks, Locale locale) {
        Set<String> subjects = new TreeSet<>();
        subjects.add(String.valueOf(detail.instance().key()));
        tasks.forEach(task -> subjects.add(String.valueOf(task.key())));
        detail.incidents().forEach(incident -> {
            subjects.add(String.valueOf(incident.key()));
            subjects.add(incident.errorGroup());
        });
        return trail.about(subjects.stream().limit(MOST_SUBJECTS).toList(), MOST).stream()
                .map(entry -> deed(entry, locale))
                .toList();
    }

    private InstanceView.Deed deed(AuditEntry entry, Locale locale) {
        boolean done = entry.outcome().equals("done");
        return new InstanceView.Deed(
                entry.at(),
                entry.actor(),
                sentences.deed(entry.action(), locale),
                done,
                done ? "" : sentences.outcome(entry.outcome(), locale));
    }
}
