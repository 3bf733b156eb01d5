package dev.mendflow.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleTest {

    @ParameterizedTest
    @CsvSource({"5, 5, 100", "5, 1, 0", "5, 3, 50", "10, 7, 70", "100, 93, 93", "1-7, 4, 50", "0-3, 2, 67"})
    void aScoreOfAnyScaleIsNormalised(String scale, int score, int normalised) {
        assertThat(Scale.parse(scale).normalise(score)).isEqualTo(normalised);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "5-1", "3-3", "1-", "1", "-"})
    void nonsenseIsNoScale(String text) {
        assertThatThrownBy(() -> Scale.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aScoreBesideTheScaleIsRefused() {
        assertThatThrownBy(() -> Scale.parse("5").normalise(6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Scale.parse("5").normalise(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
