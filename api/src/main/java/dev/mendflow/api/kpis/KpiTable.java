package dev.mendflow.api.kpis;

import dev.mendflow.kpi.Figure;
import dev.mendflow.kpi.KpiReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Figures as a table for spreadsheets: a line for each day or member, a column for each figure, plain numbers. */
@Component
class KpiTable {

    /** Tells spreadsheets that what follows is UTF-8: without it they show Chinese as rubbish. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final FigureWords words;
    private final MessageSource messages;

    KpiTable(FigureWords words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    String of(KpiReport report, Locale locale) {
        Map<String, Figure> columns = new LinkedHashMap<>();
        report.total().forEach(figure -> columns.put(column(figure), figure));
        var lines = new StringBuilder(BYTE_ORDER_MARK);
        lines.append(cell(messages.getMessage("board.by." + report.query().by(), null, locale)));
        columns.values().forEach(figure -> lines.append(',')
                .append(cell(words.name(figure.kpi(), figure.group(), locale) + unit(figure, locale))));
        lines.append("\r\n");
        line(lines, messages.getMessage("board.target", null, locale), columns, column -> target(column));
        line(lines, messages.getMessage("board.total", null, locale), columns, KpiTable::value);
        report.groups()
                .forEach(group -> line(
                        lines,
                        words.member(report.query().by(), group.key(), locale),
                        columns,
                        column -> value(figure(group.figures(), column))));
        return lines.toString();
    }

    private String unit(Figure figure, Locale locale) {
        return switch (figure.kpi().unit()) {
            case PERCENT -> " (%)";
            case SECONDS -> " (" + messages.getMessage("word.second", null, locale) + ")";
            case SCORE, COUNT, MONEY -> "";
        };
    }

    private static void line(
            StringBuilder lines,
            String first,
            Map<String, Figure> columns,
            java.util.function.Function<Figure, String> cell) {
        lines.append(cell(first))
                .append(',')
                .append(columns.values().stream().map(cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static Figure figure(List<Figure> figures, Figure like) {
        return figures.stream()
                .filter(figure -> column(figure).equals(column(like)))
                .findFirst()
                .orElse(new Figure(like.kpi(), like.group(), null, 0, 0, null, null, null));
    }

    private static String column(Figure figure) {
        return figure.kpi() + ":" + figure.group();
    }

    private static String value(Figure figure) {
        Double value = figure.value();
        return value == null ? "" : plain(value);
    }

    private static String target(Figure figure) {
        Double target = figure.target();
        return target == null ? "" : plain(target);
    }

    private static String plain(double value) {
        return java.math.BigDecimal.valueOf(Math.round(value * 100), 2)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A text that begins like a formula is not one: spreadsheets would reckon it. */
    private static String cell(String text) {
        String safe = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
