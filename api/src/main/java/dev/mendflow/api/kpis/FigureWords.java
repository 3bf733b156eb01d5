package dev.mendflow.api.kpis;

import dev.mendflow.kpi.Dimension;
import dev.mendflow.kpi.Figure;
import dev.mendflow.kpi.Kpi;
import dev.mendflow.technician.ServiceArea;
import dev.mendflow.technician.Technicians;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says figures and what they are of in the reader's language. */
@Component
public class FigureWords {

    private final MessageSource words;
    private final Technicians technicians;

    FigureWords(MessageSource words, Technicians technicians) {
        this.words = words;
        this.technicians = technicians;
    }

    /** What a figure is called, with its phase or currency. */
    public String name(Kpi kpi, String group, Locale locale) {
        String name = words.getMessage("kpi." + kpi, null, locale);
        return switch (kpi) {
            case HANDLING_TIME, WAITING_TIME -> name + ": " + words.getMessage("phase." + group, null, locale);
            case COMPENSATION -> name + " " + group;
            default -> name;
        };
    }

    /** What a member of a dimension is called. */
    public String member(Dimension dimension, String member, Locale locale) {
        if (dimension == Dimension.DAY) {
            return member;
        }
        if (member.isEmpty()) {
            return words.getMessage("board.unknown", null, locale);
        }
        return switch (dimension) {
            case REGION -> region(member, locale);
            case TIER -> words.getMessage("tier." + member, null, locale);
            case PRODUCT -> words.getMessage("board.product." + member, null, locale);
            case CATEGORY -> words.getMessage("board.category." + member, null, locale);
            case DAY -> member;
        };
    }

    private String region(String code, Locale locale) {
        return technicians.area(code).map(area -> inLanguage(area, locale)).orElse(code);
    }

    private static String inLanguage(ServiceArea area, Locale locale) {
        return locale.getLanguage().equals("zh") ? area.nameZh() : area.nameEn();
    }

    /** A value of a figure; a dash where there is none. */
    public String value(Figure figure, Locale locale) {
        Double value = figure.value();
        return value == null
                ? words.getMessage("board.no-data", null, locale)
                : value(figure.kpi(), figure.group(), value, locale);
    }

    /** A target of a figure, as its values; null for none. */
    public @Nullable String target(Kpi kpi, @Nullable Double target, Locale locale) {
        if (target == null) {
            return null;
        }
        return (kpi.better() == Kpi.Better.LOWER ? "≤ " : "≥ ") + value(kpi, "", target, locale);
    }

    String value(Kpi kpi, String group, double value, Locale locale) {
        NumberFormat number = NumberFormat.getInstance(locale);
        number.setMaximumFractionDigits(1);
        return switch (kpi.unit()) {
            case PERCENT -> number.format(value) + " %";
            case SCORE -> number.format(value);
            case COUNT -> number.format(Math.round(value));
            case SECONDS -> span(Duration.ofSeconds(Math.round(value)), locale);
            case MONEY -> {
                number.setMinimumFractionDigits(2);
                number.setMaximumFractionDigits(2);
                yield number.format(value) + (group.isEmpty() ? "" : " " + group);
            }
        };
    }

    private String span(Duration span, Locale locale) {
        if (span.toDays() > 0) {
            return part(span.toDays(), "day", locale) + rest(span.toHoursPart(), "hour", locale);
        }
        if (span.toHours() > 0) {
            return part(span.toHours(), "hour", locale) + rest(span.toMinutesPart(), "minute", locale);
        }
        return span.toMinutes() > 0
                ? part(span.toMinutes(), "minute", locale)
                : part(span.toSeconds(), "second", locale);
    }

    private String rest(long amount, String unit, Locale locale) {
        return amount == 0 ? "" : " " + part(amount, unit, locale);
    }

    private String part(long amount, String unit, Locale locale) {
        return amount + "\u00a0" + words.getMessage("word." + unit, null, locale);
    }
}
