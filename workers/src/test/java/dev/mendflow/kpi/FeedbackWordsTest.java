package dev.mendflow.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeedbackWordsTest {

    @Test
    void chineseIsTakenApartIntoPairs() {
        assertThat(Words.of("等待时间太长")).containsExactly("等待", "待时", "时间", "间太", "太长");
    }

    @Test
    void pairsDoNotReachAcrossCharactersThatSayNothing() {
        assertThat(Words.of("师傅的态度很好")).containsExactly("师傅", "态度");
    }

    @Test
    void otherLanguagesAreTakenApartAtTheirGaps() {
        assertThat(Words.of("The delivery was SLOW, very slow! Überhaupt"))
                .containsExactly("delivery", "slow", "überhaupt");
    }

    @Test
    void figuresAreNoWords() {
        assertThat(Words.of("Call 13912345678 about SC-2026-000001, 电话 13912345678"))
                .containsExactly("call", "电话");
    }
}
