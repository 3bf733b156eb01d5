package dev.mendflow.jobsheet;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is gone through at a visit, in this order. */
public enum CheckItem {
    /** The place is safe to work at. */
    SITE_SAFE,
    /** The serial on the product is the one of the case. */
    SERIAL_COMPARED,
    /** The fault was seen or measured. */
    FAULT_CONFIRMED,
    /** Switched off, secured against switching on, found without voltage. */
    VOLTAGE_FREE,
    /** The repair was tried out. */
    TESTED,
    /** Tools and packaging are gone. */
    TIDIED_UP,
    /** The customer was told what was done. */
    EXPLAINED;

    private static final Set<String> UNDER_VOLTAGE = Set.of("HIGH_VOLTAGE", "BATTERY", "CHARGING", "ELECTRICAL");

    /** The list for work that takes this skill. */
    public static List<CheckItem> forSkill(@Nullable String skill) {
        boolean voltage = skill != null && UNDER_VOLTAGE.contains(skill);
        return Arrays.stream(values())
                .filter(item -> voltage || item != VOLTAGE_FREE)
                .toList();
    }
}
