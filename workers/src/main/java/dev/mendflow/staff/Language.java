package dev.mendflow.staff;

import java.util.Locale;

/** A language in which a member of staff reads. */
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** For message files and dates. */
    public Locale locale() {
        return locale;
    }
}
