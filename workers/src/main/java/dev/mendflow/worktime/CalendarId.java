package dev.mendflow.worktime;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names a calendar, in tables, policies and addresses.
 *
 * @param value 1 to 40 letters, digits, dots, hyphens and underscores, e.g. {@code CN} or {@code 24x7}
 */
public record CalendarId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    /** @throws IllegalArgumentException when {@code value} is no such name */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CalendarId {
        if (!fits(value)) {
            throw new IllegalArgumentException("No name of a calendar: " + value);
        }
    }

    /** Whether {@code text} could name a calendar. */
    public static boolean fits(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
