package dev.mendflow.api.pages.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures by day or by member, as a table.
 *
 * @param columns what they are called, with the target
 * @param rows the newest day, or the first member, in front
 */
record FigureTable(List<Column> columns, List<Row> rows) {

    /**
     * A figure.
     *
     * @param kpi its code
     * @param target in words, null for none
     */
    record Column(String kpi, String name, @Nullable String target) {}

    /** A day or a member. */
    record Row(String name, List<Cell> cells) {}

    /**
     * A value.
     *
     * @param known whether there is one
     * @param met whether it is as good as the target, null without either
     * @param link to the cases behind it, null when there are none to list
     */
    record Cell(
            String value,
            boolean known,
            @Nullable Boolean met,
            @Nullable String link) {}
}
