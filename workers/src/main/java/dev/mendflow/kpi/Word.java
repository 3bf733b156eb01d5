package dev.mendflow.kpi;

/**
 * A word that comes back in what customers write.
 *
 * @param word a word, or of Chinese two neighbouring characters
 * @param comments in how many comments
 * @param unhappy how many of these are of customers who were not content
 */
public record Word(String word, long comments, long unhappy) {}
