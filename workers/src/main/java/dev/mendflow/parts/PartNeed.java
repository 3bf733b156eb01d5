package dev.mendflow.parts;

import org.jspecify.annotations.Nullable;

/**
 * A line of the parts list: what a repair of this symptom usually takes.
 *
 * @param symptom code
 * @param productLine code; null for every line that has no list of its own
 * @param partNumber which part
 * @param quantity how many
 */
public record PartNeed(String symptom, @Nullable String productLine, String partNumber, int quantity) {

    /** @throws IllegalArgumentException when nothing is needed */
    public PartNeed {
        if (quantity < 1) {
            throw new IllegalArgumentException("A need of " + quantity + " × " + partNumber + " is none");
        }
    }
}
