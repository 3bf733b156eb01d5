package dev.mendflow.servicecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "NO_DRIVE, NO_DRIVE",
        "no_charge, NO_CHARGE",
        "车辆冒烟了, SMOKE",
        "Smoke from the pack while charging, SMOKE",
        "充电桩充不上电, NO_CHARGE",
        "The car won't start, NO_DRIVE",
        "续航明显下降, RANGE_LOSS",
        "中控屏黑屏, DISPLAY",
        "怎么预约保养, HOW_TO",
        "it is Tuesday, OTHER"
    })
    void aSymptomIsRecognisedInBothLanguages(String said, Symptom symptom) {
        assertThat(Symptom.of(said)).isEqualTo(symptom);
    }

    @Test
    void whatIsNotSaidIsOther() {
        assertThat(Symptom.of(null)).isEqualTo(Symptom.OTHER);
        assertThat(Category.of(null)).isEqualTo(Category.OTHER);
        assertThat(Category.of("Warranty question")).isEqualTo(Category.OTHER);
        assertThat(Category.of(" safety ")).isEqualTo(Category.SAFETY);
    }

    @Test
    void aNumberIsReadAsPeopleTypeIt() {
        assertThat(CaseNumber.parse(" sc-2026-000001 ")).isEqualTo(CaseNumber.of(2026, 1));
        assertThat(CaseNumber.of(2026, 1_000_000).value()).isEqualTo("SC-2026-1000000");
        assertThatThrownBy(() -> CaseNumber.parse("SC-1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTrackingTokenIsLongAndDoesNotShowItself() {
        var token = TrackingToken.random();

        assertThat(token.value()).hasSize(22).matches("[A-Za-z0-9_-]+");
        assertThat(token.toString()).doesNotContain(token.value());
        assertThat(token).isNotEqualTo(TrackingToken.random());
    }
}
