package dev.mendflow.api.kpis;

import dev.mendflow.kpi.KpiReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Key figures of some days.
 *
 * @param from the first day
 * @param to the last day
 * @param by {@code day}, {@code region}, {@code tier}, {@code product} or {@code category}
 * @param zone in which days begin and end
 * @param countedUntil all that happened before is in the figures
 * @param complete false while everything is counted anew
 * @param setAside how many changes of cases could not be counted
 * @param total of all these days
 * @param groups by day, without gaps, or by member
 */
public record KpiView(
        LocalDate from,
        LocalDate to,
        String by,
        String zone,
        Instant countedUntil,
        boolean complete,
        long setAside,
        List<FigureView> total,
        List<Group> groups) {

    /**
     * The figures of one day or one member.
     *
     * @param key the day, or the code of the member; null for cases of which it is not known
     * @param kpis of it
     */
    public record Group(@Nullable String key, List<FigureView> kpis) {}

    static KpiView of(KpiReport report) {
        return new KpiView(
                report.query().from(),
                report.query().to(),
                report.query().by().name().toLowerCase(Locale.ROOT),
                report.zone().getId(),
                report.countedUntil(),
                report.complete(),
                report.setAside(),
                report.total().stream().map(FigureView::of).toList(),
                report.groups().stream()
                        .map(group -> new Group(
                                group.key().isEmpty() ? null : group.key(),
                                group.figures().stream().map(FigureView::of).toList()))
                        .toList());
    }
}
