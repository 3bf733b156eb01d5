package dev.mendflow.api.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

    @Test
    void fieldsAreQuotedWhereTheyHaveTo() {
        assertThat(CsvLine.of(List.of("a", "b,c", "d \"e\"", "f\r\ng", "")))
                .isEqualTo("a,\"b,c\",\"d \"\"e\"\"\",\"f\r\ng\",\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "\r=1"})
    void aFormulaBecomesText(String formula) {
        assertThat(CsvLine.of(List.of(formula)).replace("\"", "")).startsWith("'" + formula);
    }

    @Test
    void aNoteHasAsManyFieldsAsEveryRecord() {
        assertThat(CsvLine.note("more", 3)).isEqualTo("more,,\r\n");
    }
}
