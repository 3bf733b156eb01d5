package dev.mendflow.ranking;

/** How well a technician knows what is to be repaired. */
public enum Familiarity {
    NONE(0),
    /** Was at this customer before. */
    CUSTOMER(0.5),
    /** Worked on this very asset before. */
    ASSET(1);

    private final double score;

    Familiarity(double score) {
        this.score = score;
    }

    double score() {
        return score;
    }
}
