package dev.mendflow.api.worklist;

import dev.mendflow.engine.inbox.UserTask;
import dev.mendflow.servicecase.CaseSummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An open task and what is asked for of its case, null for the tasks of other processes. */
record WorklistEntry(UserTask task, @Nullable CaseSummary about) {

    private static final int LONGEST = 200;

    /** The names under which it is looked for. */
    List<String> readers() {
        List<String> readers = new ArrayList<>();
        readers.add(Reader.ALL);
        String assignee = task.assignee();
        if (assignee != null && !assignee.isEmpty()) {
            readers.add(Reader.assignee(assignee));
        }
        task.candidateUsers().stream().distinct().map(Reader::user).forEach(readers::add);
        task.candidateGroups().stream().distinct().map(Reader::group).forEach(readers::add);
        return readers;
    }

    /** The columns of its rows, all but the reader. */
    Map<String, @Nullable Object> columns() {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("task", task.key());
        columns.put("instance", task.processInstanceKey());
        columns.put("about", task.businessKey());
        columns.put("own", ownDue());
        columns.put("priority", task.priority());
        columns.put("created", task.createdAt().toEpochMilli());
        columns.put("assignee", task.assignee());
        columns.put("process", task.bpmnProcessId());
        columns.put("element", task.elementId());
        columns.put("due", about == null ? ownDue() : dueOrder(about, ownDue()));
        columns.putAll(caseColumns(about));
        return columns;
    }

    /** What is copied of a case; all null without one. */
    static Map<String, @Nullable Object> caseColumns(@Nullable CaseSummary about) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("number", about == null ? null : about.number().value());
        columns.put("customer", about == null ? null : searched(about.customer()));
        columns.put("serial", about == null || about.serial() == null ? null : searched(about.serial()));
        columns.put("severity", about == null ? null : about.severity().name());
        columns.put("phase", about == null ? null : about.phase().name());
        columns.put("tier", about == null ? null : about.tier().name());
        columns.put(
                "wait",
                about == null || about.waitOwner() == null
                        ? null
                        : about.waitOwner().name());
        return columns;
    }

    /** Whether the promises of a case decide when its tasks are due: they run, or they stand because the case waits. */
    static boolean isPromised(CaseSummary about) {
        return about.nextDueAt() != null || about.waitOwner() != null;
    }

    /** When a case breaks its next promise; one that waits breaks none. */
    static long dueOrder(CaseSummary about, long otherwise) {
        if (about.nextDueAt() != null) {
            return about.nextDueAt().toEpochMilli();
        }
        return isPromised(about) ? Long.MAX_VALUE : otherwise;
    }

    static String searched(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return upper.length() <= LONGEST ? upper : upper.substring(0, LONGEST);
    }

    private long ownDue() {
        return task.dueAt() == null ? Long.MAX_VALUE : task.dueAt().toEpochMilli();
    }
}
