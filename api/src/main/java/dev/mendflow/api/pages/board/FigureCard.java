package dev.mendflow.api.pages.board;

import org.jspecify.annotations.Nullable;

/**
 * A key figure as a card.
 *
 * @param kpi its code
 * @param name what it is called
 * @param about what is counted
 * @param value in words
 * @param known whether there is a value at all
 * @param counts numerator of denominator for shares, else null
 * @param target in words, null for none
 * @param stretch in words, null for none
 * @param met whether it is as good as the target, null without either
 * @param before what it was in the time before, in words
 * @param trend {@code better}, {@code worse}, {@code same}, or null when that cannot be said
 * @param spark the course as points of a line, null when there are fewer than two
 * @param link to the cases behind it, null when there are none to list
 */
record FigureCard(
        String kpi,
        String name,
        String about,
        String value,
        boolean known,
        @Nullable String counts,
        @Nullable String target,
        @Nullable String stretch,
        @Nullable Boolean met,
        String before,
        @Nullable String trend,
        @Nullable String spark,
        @Nullable String link) {}
