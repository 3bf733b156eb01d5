package dev.mendflow.visit;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;

/** How far a visit got. */
public enum VisitStatus {
    PLANNED,
    EN_ROUTE,
    ON_SITE,
    /** Begun, and interrupted until parts arrive. */
    WAITING_FOR_PARTS,
    FINISHED,
    /** Taken back from the technician before it was finished. */
    RELEASED;

    static final Set<VisitStatus> OPEN = Arrays.stream(values())
            .filter(VisitStatus::isOpen)
            .collect(Collectors.collectingAndThen(Collectors.toSet(), Collections::unmodifiableSet));

    /** Whether {@code next} may follow; a technician may report late, so steps forward may be skipped. */
    public boolean mayBecome(VisitStatus next) {
        return switch (this) {
            case PLANNED -> next != PLANNED;
            case EN_ROUTE -> next != PLANNED && next != EN_ROUTE;
            case ON_SITE -> next == WAITING_FOR_PARTS || next == FINISHED || next == RELEASED;
            case WAITING_FOR_PARTS -> next != WAITING_FOR_PARTS;
            case FINISHED, RELEASED -> false;
        };
    }

    /** Whether somebody is still meant to go or to go on. */
    public boolean isOpen() {
        return this != FINISHED && this != RELEASED;
    }
}
