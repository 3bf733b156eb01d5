package dev.mendflow.engine.records.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T00:00Z, 2026-12-01T00:00:00Z",
        "2026-12-05T00:00:00Z, 2026-12-05T00:00:00Z",
        "2026-12-05T08:00:00.250+01:00, 2026-12-05T07:00:00.250Z",
        "2026-12-05T08:00:00+08:00[Asia/Shanghai], 2026-12-05T00:00:00Z",
        "2026-12-05T08:00:00, 2026-12-05T08:00:00Z",
        "2026-12-05, 2026-12-05T00:00:00Z",
        "9999-12-31T00:00:00Z, 9999-12-31T00:00:00Z",
    })
    void everyFormThatAnExpressionGivesIsRead(String text, Instant expected) {
        assertThat(Dates.millisOrNull(text)).isEqualTo(expected.toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2026-13-01T00:00:00Z", "+999999999-12-31T00:00:00Z", " "})
    void whatIsNoDateIsNone(String text) {
        assertThat(Dates.millisOrNull(text)).isNull();
    }

    @Test
    void noTextIsNoDate() {
        assertThat(Dates.millisOrNull(null)).isNull();
    }
}
