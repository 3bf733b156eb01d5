package dev.mendflow.api.pages.board;

import dev.mendflow.kpi.Word;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the board shows of key figures.
 *
 * @param countedUntil all that happened before is in them
 * @param complete false while everything is counted anew
 * @param setAside how many changes of cases could not be counted
 * @param first the figures with a target
 * @param more the others
 * @param table by day or by member
 * @param steps the phases that cases have left
 * @param words that come back in feedback
 * @param course what the chart draws
 * @param export address of the same as a table for spreadsheets
 */
record FiguresView(
        Instant countedUntil,
        boolean complete,
        long setAside,
        List<FigureCard> first,
        List<FigureCard> more,
        FigureTable table,
        List<StepLine> steps,
        List<WordLine> words,
        Course course,
        String export) {

    /** A word with the address of its cases. */
    record WordLine(Word word, String link) {}

    /** What the script of the chart reads. */
    public @Nullable String json() {
        return course.json();
    }
}
