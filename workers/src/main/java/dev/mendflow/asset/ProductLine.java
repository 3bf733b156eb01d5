package dev.mendflow.asset;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The kinds of thing that are made and served; decides skills, parts and terms. */
public enum ProductLine {
    CELL("cell", "电芯"),
    BATTERY_PACK("pack", "battery", "电池"),
    METAL("steel", "alumin", "copper", "nickel", "lithium", "coil", "钢", "铝", "铜", "镍", "锂"),
    VEHICLE("car", "truck", "bus", "suv", "sedan", "vehicle", "车"),
    OTHER;

    private static final Pattern VIN = Pattern.compile("[A-HJ-NPR-Z0-9]{17}");

    private final List<String> words;

    ProductLine(String... words) {
        this.words = List.of(words);
    }

    /** The line of an asset of which only serial (in upper case) and perhaps model are known. */
    static ProductLine guess(String serial, @Nullable String model) {
        if (VIN.matcher(serial).matches()) {
            return VEHICLE;
        }
        String said = model == null ? "" : model.toLowerCase(Locale.ROOT);
        for (ProductLine line : values()) {
            if (line.words.stream().anyMatch(said::contains)) {
                return line;
            }
        }
        return OTHER;
    }
}
