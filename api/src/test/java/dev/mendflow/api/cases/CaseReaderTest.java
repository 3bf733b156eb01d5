package dev.mendflow.api.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.compensation.CompensationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseReaderTest {

    @ParameterizedTest
    @CsvSource({
        "case.reported,            true,  true,  true",
        "compensation.granted,     true,  false, true",
        "compensation.proposed,    true,  false, false",
        "compensation.refused,     true,  false, false",
        "compensation.withdrawn,   true,  false, false",
        "statutory.limit-near,     true,  true,  false",
        "statutory.limit-reached,  true,  true,  false",
        "remedy.due-soon,          true,  true,  false",
        "remedy.overdue,           true,  true,  false",
        "remedy.recorded,          true,  true,  true",
    })
    void eachReaderSeesWhatIsTheirBusiness(String type, boolean desk, boolean field, boolean customer) {
        assertThat(CaseReader.DESK.reads(type)).isEqualTo(desk);
        assertThat(CaseReader.FIELD.reads(type)).isEqualTo(field);
        assertThat(CaseReader.CUSTOMER.reads(type)).isEqualTo(customer);
    }

    @Test
    void customersSeeWhatTheyWereGrantedAndTechniciansNothing() {
        for (CompensationStatus status : CompensationStatus.values()) {
            assertThat(CaseReader.DESK.sees(status)).isTrue();
            assertThat(CaseReader.FIELD.sees(status)).isFalse();
            assertThat(CaseReader.CUSTOMER.sees(status)).isEqualTo(status == CompensationStatus.GRANTED);
        }
    }
}
