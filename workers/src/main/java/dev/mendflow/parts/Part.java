package dev.mendflow.parts;

/**
 * Something that is replaced in a repair.
 *
 * @param number part number
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param leadDays calendar days from an order until it usually arrives
 */
public record Part(String number, String nameZh, String nameEn, int leadDays) {

    /** @throws IllegalArgumentException when it would arrive before it is ordered */
    public Part {
        if (leadDays < 0) {
            throw new IllegalArgumentException("Lead time of " + number + " cannot be " + leadDays + " days");
        }
    }
}
