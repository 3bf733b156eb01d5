package dev.mendflow.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mendflow.customer.Tier;
import dev.mendflow.ledger.Rung;
import dev.mendflow.servicecase.Category;
import dev.mendflow.servicecase.ServiceMode;
import dev.mendflow.servicecase.Severity;
import dev.mendflow.servicelevel.Metric;
import dev.mendflow.testing.RoomTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class ServiceLevelPoliciesTest {

    @Autowired
    ServiceLevelPolicies policies;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "FIRST_RESPONSE, C,          P1, -,       CLOCK_MINUTE, PT15M,    0, 24x7",
                "FIRST_RESPONSE, A,          P1, -,       CLOCK_MINUTE, PT7M30S,  0, 24x7",
                "FIRST_RESPONSE, B,          P2, -,       CLOCK_MINUTE, PT22M30S, 0, 24x7",
                "FIRST_RESPONSE, INDIVIDUAL, P3, -,       WORK_MINUTE,  PT2H,     0, CN",
                "FIRST_RESPONSE, A,          P4, -,       WORK_MINUTE,  PT3H45M,  0, CN",
                "FIRST_RESPONSE, C,          P4, -,       BUSINESS_DAY, PT0S,     1, CN",
                "ASSESSMENT,     A,          P1, -,       CLOCK_MINUTE, PT30M,    0, 24x7",
                "ASSESSMENT,     A,          P2, -,       CLOCK_MINUTE, PT1H,     0, 24x7",
                "ASSESSMENT,     A,          P3, -,       WORK_MINUTE,  PT1H,     0, CN",
                "ASSESSMENT,     A,          P4, -,       BUSINESS_DAY, PT0S,     1, CN",
                "ARRIVAL,        A,          P1, RESCUE,  CLOCK_MINUTE, PT2H,     0, 24x7",
                "ARRIVAL,        A,          P2, ON_SITE, CLOCK_MINUTE, PT8H,     0, 24x7",
                "ARRIVAL,        A,          P3, ON_SITE, BUSINESS_DAY, PT0S,     2, CN",
                "RESOLUTION,     A,          P1, -,       CLOCK_MINUTE, PT24H,    0, 24x7",
                "RESOLUTION,     A,          P2, -,       CLOCK_MINUTE, PT48H,    0, 24x7",
                "RESOLUTION,     A,          P2, ON_SITE, CLOCK_MINUTE, PT48H,    0, 24x7",
                "RESOLUTION,     A,          P2, REMOTE,  CLOCK_MINUTE, PT24H,    0, 24x7",
                "RESOLUTION,     A,          P3, -,       WORK_MINUTE,  PT48H,    0, CN",
                "RESOLUTION,     A,          P4, -,       BUSINESS_DAY, PT0S,     3, CN",
            })
    void theTemplatesPromise(
            String metric,
            String tier,
            String severity,
            @Nullable String mode,
            String unit,
            Duration time,
            int days,
            String calendar) {
        var terms = policies.terms(new Question(metric, tier, severity, "OTHER", null, mode))
                .orElseThrow();

        assertThat(terms.budget().unit()).hasToString(unit);
        assertThat(terms.budget().time()).isEqualTo(time);
        assertThat(terms.budget().days()).isEqualTo(days);
        assertThat(terms.calendar().id()).hasToString(calendar);
        assertThat(terms.rungs()).startsWith(Rung.at(75), Rung.at(100)).hasSize(5);
    }

    @Test
    void germanyWorksOnItsOwnCalendar() {
        var berlin = new Question("RESOLUTION", "C", "P3", "OTHER", "DE-BE", null);

        assertThat(policies.terms(berlin).orElseThrow().calendar().id()).hasToString("DE");
    }

    @Test
    void everyCaseThatCanBeHasItsPromisesAndTheDueTimeIsARung() {
        for (Question question : allQuestions()) {
            var terms = policies.terms(question);
            if (!question.metric().equals("ARRIVAL")) {
                assertThat(terms).as(question.toString()).isPresent();
            }
            terms.ifPresent(promised -> assertThat(promised.rungs()).contains(Rung.at(100)));
        }
    }

    /** All there is of each column, and every pair with tier and severity; the whole product takes a minute. */
    private static List<Question> allQuestions() {
        var modes = new ArrayList<@Nullable String>(
                Arrays.stream(ServiceMode.values()).map(Enum::name).toList());
        modes.add(null);
        var questions = new ArrayList<Question>();
        for (Metric metric : Metric.values()) {
            for (Severity severity : Severity.values()) {
                for (Tier tier : Tier.values()) {
                    modes.forEach(mode -> questions.add(new Question(
                            metric.name(), tier.name(), severity.name(), Category.OTHER.name(), null, mode)));
                }
                for (Category category : Category.values()) {
                    questions.add(
                            new Question(metric.name(), Tier.C.name(), severity.name(), category.name(), "EAST", null));
                }
            }
        }
        return questions;
    }

    @Test
    void aQuestionThatNoRuleAnswersIsRefused() {
        assertThatThrownBy(() -> policies.terms(new Question("COFFEE", "A", "P1", "OTHER", null, null)))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("no rule matches");
    }

    @Test
    void aFileThatIsNoTableIsRefused() {
        assertThatThrownBy(() -> new PolicyTable(new ByteArrayInputStream("<x/>".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(PolicyRefused.class);
    }

    @Test
    void aLineThatCannotBePromisedIsRefused() {
        var line = Map.<String, Object>of("budget", "PT-1H", "unit", "WORK_MINUTE", "calendar", "CN", "rungs", "100");

        assertThatThrownBy(() -> Promised.budget(line)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "0 | - | -",
                "75, 100, 1001 | - | -",
                "seventy | - | -",
                "75, 100 | PT30M | -",
                "75, 100 | - | 3",
                "75, 100 | -PT30M | 3",
                "75, 100 | PT0S | 3",
                "75, 100 | PT30M | 0",
                "75, 100 | PT30M | -1",
                "75, 100 | PT30M | 99",
                "75, 100 | PT30M | 2000000000"
            })
    void aLadderThatCannotBeIsRefused(String rungs, @Nullable String every, @Nullable String times) {
        var line = new HashMap<String, Object>(Map.of("rungs", rungs));
        if (every != null) {
            line.put("repeatEvery", every);
        }
        if (times != null) {
            line.put("repeatTimes", times);
        }

        assertThatThrownBy(() -> Promised.rungs(line)).isInstanceOf(IllegalArgumentException.class);
    }
}
