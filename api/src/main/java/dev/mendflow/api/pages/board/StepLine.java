package dev.mendflow.api.pages.board;

/**
 * How long a phase takes.
 *
 * @param phase its code, which has a word
 * @param handling the mean time without waiting, in words
 * @param waiting the mean time of waiting, in words
 * @param cases how many have left it
 * @param link to these cases
 */
record StepLine(String phase, String handling, String waiting, long cases, String link) {}
