package dev.mendflow.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0));

    @ParameterizedTest
    @CsvSource({
        "2026-11-09T19:59:59+08:00,2026-11-09T19:59:59+08:00",
        "2026-11-09T20:00:00+08:00,2026-11-10T08:00:00+08:00",
        "2026-11-09T23:59:59+08:00,2026-11-10T08:00:00+08:00",
        "2026-11-10T00:00:00+08:00,2026-11-10T08:00:00+08:00",
        "2026-11-10T07:59:59+08:00,2026-11-10T08:00:00+08:00",
        "2026-11-10T08:00:00+08:00,2026-11-10T08:00:00+08:00"
    })
    void theNightIsQuiet(String wanted, String held) {
        assertThat(NIGHT.after(instant(wanted), SHANGHAI)).isEqualTo(instant(held));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-09T11:59:59+08:00,2026-11-09T11:59:59+08:00",
        "2026-11-09T12:00:00+08:00,2026-11-09T14:00:00+08:00",
        "2026-11-09T14:00:00+08:00,2026-11-09T14:00:00+08:00"
    })
    void soIsTheMiddleOfTheDay(String wanted, String held) {
        var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));

        assertThat(noon.after(instant(wanted), SHANGHAI)).isEqualTo(instant(held));
    }

    @Test
    void theHourIsTheRecipients() {
        Instant wanted = Instant.parse("2026-11-09T13:00:00Z");

        assertThat(NIGHT.after(wanted, BERLIN)).isEqualTo(wanted);
        assertThat(NIGHT.after(wanted, SHANGHAI)).isEqualTo(Instant.parse("2026-11-10T00:00:00Z"));
    }

    @Test
    void anEndThatTheClocksLeaveOutIsTheNextTimeThereIs() {
        var early = new QuietHours(LocalTime.of(22, 0), LocalTime.of(2, 30));

        assertThat(early.after(instant("2026-03-28T23:00:00+01:00"), BERLIN))
                .isEqualTo(instant("2026-03-29T03:30:00+02:00"));
    }

    @Test
    void theSameTimeTwiceIsNoQuietAtAll() {
        var none = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

        assertThat(none.after(Instant.EPOCH, SHANGHAI)).isEqualTo(Instant.EPOCH);
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
