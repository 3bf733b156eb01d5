package dev.mendflow.api.kpis;

import dev.mendflow.kpi.Anomaly;
import dev.mendflow.kpi.Dimension;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says why something stands out. */
@Component
public class AnomalyWords {

    private final MessageSource words;
    private final FigureWords figures;

    AnomalyWords(MessageSource words, FigureWords figures) {
        this.words = words;
        this.figures = figures;
    }

    /** What got worse, where, by how much, and what it is compared with. */
    public String say(Anomaly anomaly, Locale locale) {
        String where = anomaly.dimension() == Dimension.DAY
                ? words.getMessage("board.everywhere", null, locale)
                : figures.member(anomaly.dimension(), anomaly.member(), locale);
        return words.getMessage(
                anomaly.rose() ? "board.anomaly.rose" : "board.anomaly.fell",
                new Object[] {
                    where,
                    figures.name(anomaly.kpi(), "", locale),
                    value(anomaly, anomaly.value(), locale),
                    anomaly.cases(),
                    value(anomaly, anomaly.usual(), locale),
                    value(anomaly, anomaly.rose() ? anomaly.highest() : anomaly.lowest(), locale),
                    anomaly.weeks()
                },
                locale);
    }

    private String value(Anomaly anomaly, double value, Locale locale) {
        return figures.value(anomaly.kpi(), "", value, locale);
    }
}
