package dev.mendflow.api.copies;

import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseNumber;
import java.time.LocalTime;
import java.time.ZoneId;

/** Typed ids and times of day as callers read them. */
public final class PlainTexts {

    private PlainTexts() {}

    public static String text(CaseId id) {
        return id.toString();
    }

    public static String text(CaseNumber number) {
        return number.value();
    }

    /** {@code 09:00}: the seconds are told only where there are any. */
    public static String text(LocalTime time) {
        return time.toString();
    }

    public static String text(ZoneId zone) {
        return zone.getId();
    }
}
