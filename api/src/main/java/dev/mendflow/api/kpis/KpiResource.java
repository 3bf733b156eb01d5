package dev.mendflow.api.kpis;

import dev.mendflow.api.security.Access;
import dev.mendflow.kpi.Anomalies;
import dev.mendflow.kpi.KpiQuery;
import dev.mendflow.kpi.Kpis;
import dev.mendflow.kpi.Word;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Key figures, and what stands out in them. */
@RestController
class KpiResource {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Kpis kpis;
    private final Anomalies anomalies;
    private final AnomalyWords words;
    private final KpiTable table;
    private final CasesBehind behind;

    KpiResource(Kpis kpis, Anomalies anomalies, AnomalyWords words, KpiTable table, CasesBehind behind) {
        this.kpis = kpis;
        this.anomalies = anomalies;
        this.words = words;
        this.table = table;
        this.behind = behind;
    }

    @GetMapping("/api/kpis")
    @PreAuthorize(Access.LEAD)
    @Operation(
            summary = "Key figures of some days, each with its target beside it",
            description = "by=day|region|tier|product|category; at most 366 days, the last 30 when none are given."
                    + " By day, within=region|tier|product|category and member narrow them down.")
    KpiView figures(@ParameterObject KpiQuestion question) {
        return KpiView.of(kpis.report(question.query(kpis.today())));
    }

    @GetMapping(value = "/api/kpis/table", produces = "text/csv")
    @PreAuthorize(Access.LEAD)
    @Operation(summary = "The same figures as a table for spreadsheets (CSV), in the caller's language")
    ResponseEntity<String> table(@ParameterObject KpiQuestion question, Locale locale) {
        KpiQuery query = question.query(kpis.today());
        String name = "mendflow-kpis-%s-%s-%s.csv"
                .formatted(query.by().name().toLowerCase(Locale.ROOT), query.from(), query.to());
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(table.of(kpis.report(query), locale));
    }

    @GetMapping("/api/kpis/cases")
    @PreAuthorize(Access.LEAD)
    @Operation(
            summary = "The cases that a figure counts, the newest day first",
            description = "kpi names the figure, group a phase, currency or word; met=true|false keeps those that were"
                    + " well or not. word=… instead of kpi gives the cases of a word in the feedback.")
    CasesBehind.Page cases(
            @ParameterObject KpiQuestion question,
            @ParameterObject CasesBehind.Wanted wanted,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return behind.page(question.query(kpis.today()), wanted, cursor, limit);
    }

    @GetMapping("/api/kpis/words")
    @PreAuthorize(Access.LEAD)
    @Operation(
            summary = "Words that come back in what customers write, those of unhappy customers first",
            description =
                    "Of Chinese, pairs of neighbouring characters; words of fewer than three comments are left out.")
    List<Word> words(
            @ParameterObject KpiQuestion question, @RequestParam(defaultValue = "30") @Min(1) @Max(200) int limit) {
        KpiQuery query = question.query(kpis.today());
        return kpis.words(query.from(), query.to(), limit);
    }

    @GetMapping("/api/kpis/anomalies")
    @PreAuthorize(Access.LEAD)
    @Operation(
            summary =
                    "Figures of the last seven whole days that are not as in the weeks before, with the reason in words")
    List<AnomalyView> anomalies(Locale locale) {
        return anomalies.now().stream()
                .map(anomaly -> AnomalyView.of(anomaly, words.say(anomaly, locale)))
                .toList();
    }
}
