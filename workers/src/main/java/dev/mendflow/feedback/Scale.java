package dev.mendflow.feedback;

/**
 * A scale of scores.
 *
 * @param worst the lowest score
 * @param best the highest score
 */
public record Scale(int worst, int best) {

    public Scale {
        if (worst >= best) {
            throw new IllegalArgumentException("A scale goes from worse to better");
        }
    }

    /**
     * Reads {@code "1-5"} as it stands, and a single number as the best score of a usual scale: up to 9 it begins at 1 (stars),
     * from 10 at 0. {@code IllegalArgumentException} for anything else.
     */
    public static Scale parse(String text) {
        String[] ends = text.strip().split("-", 2);
        if (ends.length == 2) {
            return new Scale(Integer.parseInt(ends[0].strip()), Integer.parseInt(ends[1].strip()));
        }
        int best = Integer.parseInt(ends[0]);
        return new Scale(best < 10 ? 1 : 0, best);
    }

    /** A score as 0 to 100; {@code IllegalArgumentException} if it is not on the scale. */
    public int normalise(int score) {
        if (score < worst || score > best) {
            throw new IllegalArgumentException("The score is not on the scale");
        }
        return (int) Math.round(100.0 * (score - worst) / (best - worst));
    }

    @Override
    public String toString() {
        return worst + "-" + best;
    }
}
