package dev.mendflow.servicecase;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What kind of trouble is reported. */
public enum Category {
    SAFETY(Severity.P1),
    IMMOBILE(Severity.P2),
    DEGRADED(Severity.P3),
    QUESTION(Severity.P4),
    OTHER(Severity.P3);

    private final Severity defaultSeverity;

    Category(Severity defaultSeverity) {
        this.defaultSeverity = defaultSeverity;
    }

    /** The severity assumed until the case is assessed. */
    public Severity defaultSeverity() {
        return defaultSeverity;
    }

    /** The category of this name, in any case; OTHER for anything else, including null. */
    public static Category of(@Nullable String text) {
        if (text == null) {
            return OTHER;
        }
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        for (Category category : values()) {
            if (category.name().equals(wanted)) {
                return category;
            }
        }
        return OTHER;
    }
}
