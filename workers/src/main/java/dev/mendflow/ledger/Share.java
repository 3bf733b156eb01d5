package dev.mendflow.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Parts of a duration, to the microsecond. */
final class Share {

    private Share() {}

    static Duration of(Duration whole, long numerator, long denominator) {
        return part(whole, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    static Duration of(Duration whole, Duration numerator, Duration denominator) {
        return part(whole, micros(numerator), micros(denominator));
    }

    private static Duration part(Duration whole, BigDecimal numerator, BigDecimal denominator) {
        long micros = micros(whole)
                .multiply(numerator)
                .divide(denominator, 0, RoundingMode.HALF_UP)
                .longValueExact();
        return Duration.ofSeconds(micros / 1_000_000, micros % 1_000_000 * 1_000);
    }

    private static BigDecimal micros(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds())
                .movePointRight(6)
                .add(BigDecimal.valueOf(duration.getNano() / 1_000));
    }
}
