package dev.mendflow.api.pages.administration;

import dev.mendflow.api.kpis.FigureWords;
import dev.mendflow.api.security.Access;
import dev.mendflow.kpi.Dimension;
import dev.mendflow.kpi.Figure;
import dev.mendflow.kpi.Kpi;
import dev.mendflow.kpi.KpiQuery;
import dev.mendflow.kpi.Kpis;
import dev.mendflow.kpi.Target;
import dev.mendflow.kpi.Targets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What key figures should be, beside what they are. */
@Controller
class TargetPage {

    private static final int DAYS = 30;
    private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3600);

    private final Targets targets;
    private final Kpis kpis;
    private final FigureWords words;

    TargetPage(Targets targets, Kpis kpis, FigureWords words) {
        this.targets = targets;
        this.kpis = kpis;
        this.words = words;
    }

    @GetMapping("/admin/targets")
    @PreAuthorize(Access.LEAD)
    String targets(Locale locale, Model model) {
        Map<Kpi, Target> wanted = targets.all();
        Map<Kpi, Figure> figures = lately();
        model.addAttribute("days", DAYS);
        model.addAttribute(
                "lines",
                Arrays.stream(Kpi.values())
                        .filter(Kpi::hasTarget)
                        .map(kpi -> line(kpi, wanted.get(kpi), figures.get(kpi), locale))
                        .toList());
        return "administration/targets";
    }

    private Map<Kpi, Figure> lately() {
        LocalDate today = kpis.today();
        var query = KpiQuery.of(today.minusDays(DAYS - 1), today, Dimension.DAY);
        return kpis.report(query).total().stream()
                .filter(figure -> figure.kpi().hasTarget())
                .collect(Collectors.toMap(Figure::kpi, figure -> figure));
    }

    private TargetLine line(Kpi kpi, @Nullable Target target, @Nullable Figure figure, Locale locale) {
        return new TargetLine(
                kpi.name(),
                words.name(kpi, "", locale),
                kpi.unit().name(),
                kpi.better().name(),
                figure == null ? null : words.value(figure, locale),
                figure == null ? null : figure.met(),
                target == null ? null : words.target(kpi, target.target().doubleValue(), locale),
                target == null ? null : typed(kpi, target.target()),
                target == null ? null : typed(kpi, target.stretch()),
                target == null ? 0 : target.version(),
                targets.changes(kpi).stream()
                        .map(change -> new TargetLine.Change(
                                words.target(kpi, change.target().target().doubleValue(), locale),
                                change.reason(),
                                change.target().changedBy(),
                                change.changedAt()))
                        .toList());
    }

    /** As somebody types it: a span in hours. */
    private static @Nullable String typed(Kpi kpi, @Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal shown =
                kpi.unit() == Kpi.Unit.SECONDS ? value.divide(SECONDS_OF_AN_HOUR, 2, RoundingMode.HALF_UP) : value;
        return shown.stripTrailingZeros().toPlainString();
    }
}
