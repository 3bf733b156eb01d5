package dev.mendflow.kpi;

/** By what figures are told apart. */
public enum Dimension {
    /** Not at all: everything in one, and so by day. */
    DAY,
    REGION,
    TIER,
    PRODUCT,
    CATEGORY;

    /** Which one of it a case with these properties is. */
    String memberOf(Slice slice) {
        return switch (this) {
            case DAY -> "";
            case REGION -> slice.region();
            case TIER -> slice.tier();
            case PRODUCT -> slice.product();
            case CATEGORY -> slice.category();
        };
    }

    /** The column of the facts, for all but the day. */
    String column() {
        return switch (this) {
            case DAY -> "''";
            case REGION -> "region";
            case TIER -> "tier";
            case PRODUCT -> "product";
            case CATEGORY -> "category";
        };
    }
}
