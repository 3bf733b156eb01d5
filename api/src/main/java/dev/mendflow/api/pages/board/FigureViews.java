package dev.mendflow.api.pages.board;

import dev.mendflow.api.kpis.FigureWords;
import dev.mendflow.kpi.Dimension;
import dev.mendflow.kpi.Figure;
import dev.mendflow.kpi.Kpi;
import dev.mendflow.kpi.KpiQuery;
import dev.mendflow.kpi.KpiReport;
import dev.mendflow.kpi.Kpis;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts the key figures together as the board shows them. */
@Component
class FigureViews {

    private static final List<Kpi> FIRST = List.of(
            Kpi.RESPONSE_IN_TIME,
            Kpi.RESOLUTION_IN_TIME,
            Kpi.RESOLUTION_RATE,
            Kpi.CSAT,
            Kpi.FIRST_TIME_FIX,
            Kpi.REPEAT_FAULTS);

    private static final List<Kpi> MORE = List.of(
            Kpi.RESPONSE_TIME,
            Kpi.RESOLUTION_TIME,
            Kpi.UTILISATION,
            Kpi.REPORTED,
            Kpi.CLOSED,
            Kpi.BACKLOG,
            Kpi.ESCALATIONS,
            Kpi.COMPENSATION);

    private static final List<Kpi> COLUMNS = List.of(
            Kpi.REPORTED,
            Kpi.CLOSED,
            Kpi.BACKLOG,
            Kpi.RESPONSE_IN_TIME,
            Kpi.RESOLUTION_IN_TIME,
            Kpi.RESOLUTION_RATE,
            Kpi.CSAT,
            Kpi.FIRST_TIME_FIX,
            Kpi.REPEAT_FAULTS,
            Kpi.RESPONSE_TIME,
            Kpi.RESOLUTION_TIME,
            Kpi.UTILISATION,
            Kpi.ESCALATIONS);

    private static final int WORDS = 24;

    private final Kpis kpis;
    private final FigureWords words;
    private final MessageSource messages;

    FigureViews(Kpis kpis, FigureWords words, MessageSource messages) {
        this.kpis = kpis;
        this.words = words;
        this.messages = messages;
    }

    FiguresView of(KpiQuery query, Locale locale) {
        KpiReport byDay = kpis.report(query.by(Dimension.DAY));
        KpiReport report = query.by() == Dimension.DAY ? byDay : kpis.report(query);
        List<Figure> before = kpis.report(query.by(Dimension.DAY).before()).total();
        return new FiguresView(
                report.countedUntil(),
                report.complete(),
                report.setAside(),
                cards(FIRST, byDay, before, locale),
                cards(MORE, byDay, before, locale),
                table(report, locale),
                steps(report, locale),
                kpis.words(query.from(), query.to(), WORDS).stream()
                        .map(word -> new FiguresView.WordLine(word, Links.to(word.word(), query)))
                        .toList(),
                course(report, locale),
                export(query));
    }

    private static String export(KpiQuery query) {
        return UriComponentsBuilder.fromPath("/api/kpis/table")
                .queryParam("from", query.from())
                .queryParam("to", query.to())
                .queryParam("by", query.by().name().toLowerCase(Locale.ROOT))
                .toUriString();
    }

    private List<FigureCard> cards(List<Kpi> wanted, KpiReport byDay, List<Figure> before, Locale locale) {
        List<FigureCard> cards = new ArrayList<>();
        for (Kpi kpi : wanted) {
            byDay.total().stream()
                    .filter(figure -> figure.kpi() == kpi)
                    .forEach(figure -> cards.add(card(figure, byDay, find(before, kpi, figure.group()), locale)));
        }
        return cards;
    }

    private FigureCard card(Figure figure, KpiReport byDay, Optional<Figure> before, Locale locale) {
        Kpi kpi = figure.kpi();
        List<@Nullable Double> course = new ArrayList<>();
        for (KpiReport.Group day : byDay.groups()) {
            course.add(
                    find(day.figures(), kpi, figure.group()).map(Figure::value).orElse(null));
        }
        return new FigureCard(
                kpi.name(),
                words.name(kpi, figure.group(), locale),
                messages.getMessage("kpi.about." + kpi, null, locale),
                words.value(figure, locale),
                figure.value() != null,
                kpi.isShare()
                        ? messages.getMessage(
                                "board.counts", new Object[] {figure.numerator(), figure.denominator()}, locale)
                        : null,
                words.target(kpi, figure.target(), locale),
                words.target(kpi, figure.stretch(), locale),
                figure.met(),
                before.map(earlier -> words.value(earlier, locale))
                        .orElseGet(() -> messages.getMessage("board.no-data", null, locale)),
                before.map(earlier -> trend(figure, earlier)).orElse(null),
                Sparkline.points(course),
                Links.to(figure, byDay.query(), Dimension.DAY, ""));
    }

    private static @Nullable String trend(Figure now, Figure before) {
        Double value = now.value();
        Double earlier = before.value();
        if (value == null || earlier == null || now.kpi().better() == Kpi.Better.NEITHER) {
            return null;
        }
        if (Math.abs(value - earlier) < 0.05) {
            return "same";
        }
        return value > earlier == (now.kpi().better() == Kpi.Better.HIGHER) ? "better" : "worse";
    }

    private static Optional<Figure> find(List<Figure> figures, Kpi kpi, String group) {
        return figures.stream()
                .filter(figure -> figure.kpi() == kpi && figure.group().equals(group))
                .findFirst();
    }

    private FigureTable table(KpiReport report, Locale locale) {
        List<FigureTable.Column> columns = new ArrayList<>();
        for (Kpi kpi : COLUMNS) {
            Figure total = find(report.total(), kpi, "").orElseThrow();
            columns.add(new FigureTable.Column(
                    kpi.name(), words.name(kpi, "", locale), words.target(kpi, total.target(), locale)));
        }
        List<FigureTable.Row> rows = new ArrayList<>();
        for (KpiReport.Group group : report.groups()) {
            rows.add(new FigureTable.Row(
                    label(report.query().by(), group.key(), locale),
                    COLUMNS.stream()
                            .map(kpi -> cell(find(group.figures(), kpi, "").orElseThrow(), report, group, locale))
                            .toList()));
        }
        return new FigureTable(columns, report.query().by() == Dimension.DAY ? rows.reversed() : rows);
    }

    private FigureTable.Cell cell(Figure figure, KpiReport report, KpiReport.Group group, Locale locale) {
        KpiQuery query = report.query();
        String link = query.by() == Dimension.DAY
                ? Links.to(figure, day(group), query.within(), query.member())
                : Links.to(figure, query, query.by(), group.key());
        return new FigureTable.Cell(
                words.value(figure, locale),
                figure.value() != null,
                figure.met(),
                figure.kpi() == Kpi.BACKLOG ? null : link);
    }

    private static KpiQuery day(KpiReport.Group group) {
        LocalDate day = LocalDate.parse(group.key());
        return KpiQuery.of(day, day, Dimension.DAY);
    }

    private String label(Dimension by, String key, Locale locale) {
        return by == Dimension.DAY
                ? LocalDate.parse(key)
                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(locale))
                : words.member(by, key, locale);
    }

    private List<StepLine> steps(KpiReport report, Locale locale) {
        return List.of("REPORTED", "ASSESSING", "DISPATCHING", "REPAIRING", "FEEDBACK").stream()
                .flatMap(phase -> find(report.total(), Kpi.HANDLING_TIME, phase).stream())
                .filter(figure -> figure.denominator() > 0)
                .map(handling -> new StepLine(
                        handling.group(),
                        words.value(handling, locale),
                        find(report.total(), Kpi.WAITING_TIME, handling.group())
                                .map(waiting -> words.value(waiting, locale))
                                .orElse("–"),
                        handling.denominator(),
                        Objects.requireNonNull(Links.to(handling, report.query(), Dimension.DAY, ""))))
                .toList();
    }

    private Course course(KpiReport report, Locale locale) {
        Dimension by = report.query().by();
        List<Course.Figure> figures = new ArrayList<>();
        for (Kpi kpi : COLUMNS) {
            Figure total = find(report.total(), kpi, "").orElseThrow();
            List<@Nullable Double> values = new ArrayList<>();
            for (KpiReport.Group group : report.groups()) {
                Double value = find(group.figures(), kpi, "").map(Figure::value).orElse(null);
                values.add(value == null ? null : Math.round(value * 100) / 100.0);
            }
            figures.add(new Course.Figure(
                    kpi.name(),
                    words.name(kpi, "", locale),
                    kpi.unit().name(),
                    total.target(),
                    words.target(kpi, total.target(), locale),
                    values));
        }
        return new Course(
                by == Dimension.DAY ? "line" : "bar",
                report.groups().stream()
                        .map(group -> label(by, group.key(), locale))
                        .toList(),
                figures);
    }
}
