package dev.mendflow.api.pages.administration;

import java.time.ZoneId;
import java.util.List;

/** The time zones that a form offers: those named after a place. */
final class Zones {

    private static final List<String> ALL = ZoneId.getAvailableZoneIds().stream()
            .filter(name -> name.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
            .sorted()
            .toList();

    private Zones() {}

    /** By name. */
    static List<String> all() {
        return ALL;
    }
}
