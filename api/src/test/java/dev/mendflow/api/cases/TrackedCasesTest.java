package dev.mendflow.api.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackedCasesTest {

    @ParameterizedTest
    @CsvSource({"王强,王", "Nina Keller,Nina", "' Ole ',Ole", "'',''"})
    void customersLearnNoMoreThanTheNameToGreetSomebody(String name, String told) {
        assertThat(TrackedCases.shortened(name)).isEqualTo(told);
    }
}
