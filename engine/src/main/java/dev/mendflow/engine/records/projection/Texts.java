package dev.mendflow.engine.records.projection;

import org.jspecify.annotations.Nullable;

/** Brings texts into the width of their columns. */
final class Texts {

    /** The widest column that both databases know. */
    static final int WIDEST = 1_000_000;

    static final int MESSAGE = 4000;

    private Texts() {}

    /** The beginning of a text for people. */
    static String start(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    static @Nullable String startOrNull(@Nullable String text, int length) {
        return text == null ? null : start(text, length);
    }

    /** JSON cannot be cut: what is too large is left out. */
    static @Nullable String whole(String json) {
        return json.length() <= WIDEST ? json : null;
    }
}
