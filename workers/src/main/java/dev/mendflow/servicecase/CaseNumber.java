package dev.mendflow.servicecase;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/** The number that people say to each other: {@code SC-2026-000001}, counted within the year of the report. */
public record CaseNumber(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("SC-\\d{4}-\\d{6,9}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CaseNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a case number");
        }
    }

    /** The n-th case of a year. */
    public static CaseNumber of(int year, int count) {
        return new CaseNumber("SC-%04d-%06d".formatted(year, count));
    }

    /** Reads what somebody typed, in any case; {@code IllegalArgumentException} if it is no number of a case. */
    public static CaseNumber parse(String text) {
        return new CaseNumber(text.strip().toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return value;
    }
}
