package dev.mendflow.api.copies;

import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseNumber;
import java.time.LocalTime;
import java.time.ZoneId;

/** Typed ids and times of day as callers read them. */
public final class PlainTexts {

    private PlainTexts() {}

    /** The id as a UUID in lower case. */
    public static String text(CaseId id) {
        return id.toString();
    }

    /** The number as people read it, for example {@code SC-2026-000001}. */
    public static String text(CaseNumber number) {
        return number.value();
    }

    /** {@code 09:00}: the seconds are told only where there are any. */
    public static String text(LocalTime time) {
        return time.toString();
    }

    /** The name of the time zone, for example {@code Asia/Shanghai}. */
    public static String text(ZoneId zone) {
        return zone.getId();
    }
}
