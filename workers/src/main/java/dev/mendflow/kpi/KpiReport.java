package dev.mendflow.kpi;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Key figures.
 *
 * @param query what was asked for
 * @param zone in which days begin and end
 * @param countedUntil all that happened before is in the figures
 * @param complete false while everything is counted anew: cases are missing, or counted by the days of another zone
 * @param setAside how many changes of cases could not be counted and are missing
 * @param total of all these days
 * @param groups by day or by member, in order; days without anything are there too
 */
public record KpiReport(
        KpiQuery query,
        ZoneId zone,
        Instant countedUntil,
        boolean complete,
        long setAside,
        List<Figure> total,
        List<Group> groups) {

    public KpiReport {
        total = List.copyOf(total);
        groups = List.copyOf(groups);
    }

    /**
     * The figures of one day or of one member.
     *
     * @param key the day as {@code 2026-11-28}, or the code of the member, empty where it is not known
     * @param figures of it
     */
    public record Group(String key, List<Figure> figures) {

        public Group {
            figures = List.copyOf(figures);
        }
    }
}
