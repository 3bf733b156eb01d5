package dev.mendflow.api.kpis;

import dev.mendflow.api.problems.Refusal;
import dev.mendflow.kpi.Dimension;
import dev.mendflow.kpi.FactLine;
import dev.mendflow.kpi.FactPage;
import dev.mendflow.kpi.FactQuery;
import dev.mendflow.kpi.Kpi;
import dev.mendflow.kpi.KpiCases;
import dev.mendflow.kpi.KpiQuery;
import dev.mendflow.kpi.Measure;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseSummary;
import dev.mendflow.servicecase.ServiceCases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cases behind a figure: which count, and what they are. */
@Component
public class CasesBehind {

    private final KpiCases behind;
    private final ServiceCases cases;

    CasesBehind(KpiCases behind, ServiceCases cases) {
        this.behind = behind;
        this.cases = cases;
    }

    /**
     * Which cases.
     *
     * @param kpi which figure
     * @param group a phase or a currency
     * @param word a word of the feedback, instead of a figure
     * @param met only cases that were well, or only those that were not
     */
    public record Wanted(
            @Nullable String kpi,
            @Nullable String group,
            @Nullable String word,
            @Nullable Boolean met) {

        /** The figure; null when the cases of a word are wanted. */
        public @Nullable Kpi figure() {
            if (kpi == null || kpi.isBlank()) {
                return null;
            }
            try {
                return Kpi.valueOf(kpi.strip().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw Refusal.unreadable("kpi");
            }
        }
    }

    /** One page; {@link Refusal} 400 when the question cannot be read. */
    public Page page(KpiQuery query, Wanted wanted, @Nullable String cursor, int limit) {
        FactPage page;
        try {
            page = behind.search(facts(query, wanted, cursor, limit));
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.unreadable("cursor");
        }
        Map<CaseId, CaseSummary> known = cases.summaries(
                page.lines().stream().map(FactLine::caseId).distinct().toList());
        List<Line> lines = new ArrayList<>();
        for (FactLine line : page.lines()) {
            CaseSummary about = known.get(line.caseId());
            if (about != null) {
                lines.add(Line.of(line, about));
            }
        }
        return new Page(lines, page.next());
    }

    private static FactQuery facts(KpiQuery query, Wanted wanted, @Nullable String cursor, int limit) {
        Kpi kpi = wanted.figure();
        String word = wanted.word();
        // What is open is no fact of some days: the search for cases lists it.
        if (kpi == Kpi.BACKLOG || kpi == null && (word == null || word.isBlank())) {
            throw Refusal.unreadable("kpi");
        }
        Measure measure = kpi == null ? Measure.WORD : kpi.measure();
        String group = kpi == null && word != null
                ? word.strip().toLowerCase(Locale.ROOT)
                : wanted.group() == null ? "" : wanted.group();
        return new FactQuery(
                measure,
                group,
                query.from(),
                query.to(),
                hit(kpi, wanted.met()),
                query.within(),
                query.within() == Dimension.DAY ? "" : query.member(),
                cursor,
                limit);
    }

    /** A hit of a repeated fault or of a word is nothing good; a case that was cancelled is not one that was closed. */
    private static @Nullable Boolean hit(@Nullable Kpi kpi, @Nullable Boolean met) {
        if (kpi == Kpi.CLOSED) {
            return true;
        }
        return met == null ? null : kpi == null || kpi == Kpi.REPEAT_FAULTS ? !met : met;
    }

    /**
     * A case that counts.
     *
     * @param day on which it counts
     * @param times how often it counts on that day
     * @param met whether it was well each time
     * @param amount what was added up: seconds, a score, or money in hundredths
     */
    public record Line(
            String number,
            String id,
            LocalDate day,
            int times,
            boolean met,
            long amount,
            String phase,
            String severity,
            String category,
            String symptom,
            @Nullable String waitOwner,
            String customer,
            String tier,
            @Nullable String region,
            @Nullable String serial,
            @Nullable String model,
            Instant reportedAt,
            @Nullable Instant nextDueAt) {

        static Line of(FactLine line, CaseSummary about) {
            return new Line(
                    about.number().value(),
                    about.id().toString(),
                    line.day(),
                    line.times(),
                    line.hits() == line.times(),
                    line.amount(),
                    about.phase().name(),
                    about.severity().name(),
                    about.category().name(),
                    about.symptom().name(),
                    about.waitOwner() == null ? null : about.waitOwner().name(),
                    about.customer(),
                    about.tier().name(),
                    about.region(),
                    about.serial(),
                    about.model(),
                    about.reportedAt(),
                    about.nextDueAt());
        }
    }

    /**
     * One page.
     *
     * @param next the cursor of the next page, null on the last
     */
    public record Page(List<Line> items, @Nullable String next) {}
}
