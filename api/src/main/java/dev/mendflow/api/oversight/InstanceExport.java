package dev.mendflow.api.oversight;

import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.engine.oversight.ProcessInstance;
import dev.mendflow.engine.oversight.ProcessInstanceQuery;
import dev.mendflow.engine.oversight.ProcessInstances;
import dev.mendflow.engine.reading.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out what a search finds as a table, page by page, so that a large one needs no memory. */
@RestController
class InstanceExport {

    private static final int MOST_ROWS = 50_000;
    private static final int AT_ONCE = 1_000;
    private static final List<String> COLUMNS = List.of(
            "key", "process", "version", "state", "case", "businessKey", "incidents", "startedAt", "endedAt", "parent");

    private final ProcessInstances instances;
    private final CaseNames names;
    private final MessageSource words;

    InstanceExport(ProcessInstances instances, CaseNames names, MessageSource words) {
        this.instances = instances;
        this.names = names;
        this.words = words;
    }

    /** The instances asked for as CSV, at most 50 000; the last line says so when there are more. */
    @GetMapping(path = "/api/process-instances/export", produces = "text/csv")
    @PreAuthorize(Access.OVERSIGHT)
    void export(@ParameterObject InstanceQuestion question, HttpServletResponse response) throws IOException {
        ProcessInstanceQuery query = question.query(names);
        Page<ProcessInstance> page = page(query, null);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"instances.csv\"");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.write(CsvLine.BYTE_ORDER_MARK);
        out.write(CsvLine.of(COLUMNS));
        int rows = 0;
        while (true) {
            write(page.items(), out);
            rows += page.items().size();
            if (page.next() == null) {
                break;
            }
            if (rows >= MOST_ROWS) {
                out.write(CsvLine.note(
                        words.getMessage("export.capped", new Object[] {MOST_ROWS}, LocaleContextHolder.getLocale()),
                        COLUMNS.size()));
                break;
            }
            out.flush();
            page = page(query, page.next());
        }
        out.flush();
    }

    private Page<ProcessInstance> page(ProcessInstanceQuery query, @Nullable String cursor) {
        try {
            return instances.search(query.page(cursor, AT_ONCE));
        } catch (IllegalArgumentException e) {
            throw Refusal.unreadable("cursor");
        }
    }

    private void write(List<ProcessInstance> page, Writer out) throws IOException {
        Map<String, String> numbers = names.numbers(page);
        for (ProcessInstance instance : page) {
            String about = Objects.requireNonNullElse(instance.businessKey(), "");
            out.write(CsvLine.of(List.of(
                    String.valueOf(instance.key()),
                    instance.bpmnProcessId(),
                    String.valueOf(instance.version()),
                    instance.state().name(),
                    numbers.getOrDefault(about, ""),
                    about,
                    String.valueOf(instance.incidents()),
                    instance.startedAt().toString(),
                    Objects.toString(instance.endedAt(), ""),
                    Objects.toString(instance.parentInstanceKey(), ""))));
        }
    }
}
