package dev.mendflow.parts;

/**
 * How much of a part lies where.
 *
 * @param partNumber which part
 * @param location code of the stock location
 * @param onHand pieces that lie there
 * @param reserved pieces of these that are promised to cases
 */
public record StockLevel(String partNumber, String location, int onHand, int reserved) {

    /** Pieces that can still be promised. */
    public int available() {
        return onHand - reserved;
    }
}
