package dev.mendflow.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.decision.Examples.Example;
import dev.mendflow.process.CompensationPolicy;
import dev.mendflow.process.Decisions;
import dev.mendflow.process.ServiceLevelPolicy;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of every table has a question that only it answers. */
class DecisionTablesTest {

    private static final Examples SEVERITY =
            new Examples("processes/service-case/severity.dmn", Decisions.SEVERITY, """
            rule | symptom       | category | severityHint | channel   => severity | mode    | skill        | clearCase
            1    | SMOKE         | DEGRADED | P4           | TELEMETRY => P1       | RESCUE  | HIGH_VOLTAGE | true
            1    | FIRE          |          |              |           => P1       | RESCUE  | HIGH_VOLTAGE | true
            2    | OVERHEAT      | SAFETY   |              | TELEMETRY => P1       | RESCUE  | THERMAL      | true
            3    | LEAK          | SAFETY   |              | PORTAL    => P1       | RESCUE  | THERMAL      | true
            4    | NO_DRIVE      | SAFETY   |              | PHONE     => P1       | RESCUE  | ELECTRICAL   | true
            5    | NOISE         | SAFETY   |              | PHONE     => P1       | RESCUE  | HIGH_VOLTAGE | true
            5    |               | SAFETY   | P4           |           => P1       | RESCUE  | HIGH_VOLTAGE | true
            6    | DISPLAY       | DEGRADED | P1           | PORTAL    => P1       | RESCUE  | HIGH_VOLTAGE | true
            7    | OVERHEAT      | DEGRADED |              | TELEMETRY => P2       | ON_SITE | THERMAL      | true
            8    | CAPACITY_LOSS | DEGRADED |              | TELEMETRY => P3       | ON_SITE | BATTERY      | true
            8    | NO_DRIVE      | IMMOBILE | P2           | TELEMETRY => P3       | ON_SITE | BATTERY      | true
            9    | NO_DRIVE      | IMMOBILE |              | PHONE     => P2       | ON_SITE | ELECTRICAL   | false
            10   | OVERHEAT      | DEGRADED |              | EMAIL     => P2       | ON_SITE | THERMAL      | false
            10   | LEAK          | IMMOBILE |              | PORTAL    => P2       | ON_SITE | THERMAL      | false
            11   | NO_CHARGE     | IMMOBILE |              | PORTAL    => P2       | ON_SITE | CHARGING     | false
            12   | NOISE         | IMMOBILE | P4           | PORTAL    => P2       | ON_SITE | ELECTRICAL   | false
            13   | NOISE         | DEGRADED | P2           | PORTAL    => P2       | ON_SITE | ELECTRICAL   | false
            14   | HOW_TO        | DEGRADED | P4           | PORTAL    => P4       | ANSWER  | GENERAL      | false
            15   | OTHER         | QUESTION | P3           | EMAIL     => P4       | ANSWER  | GENERAL      | false
            16   | DISPLAY       | DEGRADED | P4           | PORTAL    => P4       | REMOTE  | GENERAL      | false
            17   | NO_CHARGE     | DEGRADED |              | PORTAL    => P3       | ON_SITE | CHARGING     | false
            18   | RANGE_LOSS    | DEGRADED | P3           | PORTAL    => P3       | ON_SITE | BATTERY      | false
            18   | CAPACITY_LOSS | DEGRADED |              | PHONE     => P3       | ON_SITE | BATTERY      | false
            19   | DISPLAY       | DEGRADED |              | EMAIL     => P3       | REMOTE  | SOFTWARE     | false
            20   | NOISE         | DEGRADED |              | PHONE     => P3       | IN_SHOP | MECHANICAL   | false
            21   | OTHER         | DEGRADED |              | PHONE     => P3       | ON_SITE | GENERAL      | false
            21   |               |          |              |           => P3       | ON_SITE | GENERAL      | false
            """);

    private static final Examples WARRANTY = new Examples("processes/warranty/warranty.dmn", Decisions.WARRANTY, """
            rule | warrantyTerm | sohPercent | symptom       | productLine => warrantyCovered | warrantyReason  | warrantyReasonEn | warrantyReasonZh
            1    | NONE         | 20         | HOW_TO        | CAR  => true  | NO_CHARGE       | Answers are free of charge | 咨询免费
            1    | STANDARD     | 96.5       | HOW_TO        | PACK => true  | NO_CHARGE       | Answers are free of charge | 咨询免费
            2    | NONE         | 96.5       | FIRE          | CAR  => true  | SAFETY_GOODWILL | Out of warranty; a danger is looked at free of charge | 已过保；安全隐患免费检查
            2    | NONE         |            | SMOKE         |      => true  | SAFETY_GOODWILL | Out of warranty; a danger is looked at free of charge | 已过保；安全隐患免费检查
            3    | NONE         | 60         | CAPACITY_LOSS | CAR  => false | NO_TERM         | No warranty term holds for this product | 该产品没有有效的质保条款
            3    | NONE         |            |               |      => false | NO_TERM         | No warranty term holds for this product | 该产品没有有效的质保条款
            4    | STANDARD     | 80         | CAPACITY_LOSS | PACK => false | CAPACITY_WITHIN_SPECIFICATION | The state of health is still within the warranted range | 健康度仍在质保范围内
            4    | EXTENDED     | 99.9       | RANGE_LOSS    | CAR  => false | CAPACITY_WITHIN_SPECIFICATION | The state of health is still within the warranted range | 健康度仍在质保范围内
            5    | STANDARD     | 79.9       | CAPACITY_LOSS | PACK => true  | TERM_HOLDS      | The warranty term holds | 质保有效
            5    | STANDARD     |            | RANGE_LOSS    | CAR  => true  | TERM_HOLDS      | The warranty term holds | 质保有效
            5    | STANDARD     | 96.5       | SMOKE         | CAR  => true  | TERM_HOLDS      | The warranty term holds | 质保有效
            """);

    private static final Examples COMPENSATION =
            new Examples(CompensationPolicy.RESOURCE, Decisions.COMPENSATION_POLICY, """
            rule | metric         | tier | severity | hoursLate => percentPerHour | amountPerHour | hours | cap | currency | managerAbove | reasonZh | reasonEn
            1    | RESOLUTION     | A    | P1       | 0.1  => 10 |    | BEGUN | 300 | CNY | 150 | 未按承诺时限解决 | Not resolved in the promised time
            1    | RESOLUTION     | B    | P2       | 30   => 10 |    | BEGUN | 300 | CNY | 150 | 未按承诺时限解决 | Not resolved in the promised time
            2    | RESOLUTION     | C    | P1       | 1    => 5  |    | BEGUN | 300 | CNY | 150 | 未按承诺时限解决 | Not resolved in the promised time
            3    | RESOLUTION     | A    | P3       | 1    => 5  |    | FULL  | 150 | CNY | 150 | 未按承诺时限解决 | Not resolved in the promised time
            4    | RESOLUTION     | A    | P4       | 7.6  =>    | 5  | FULL  | 50  | CNY | 50  | 咨询未按承诺时限答复 | The question was not settled in the promised time
            5    | FIRST_RESPONSE | A    | P2       | 0.1  =>    | 20 | BEGUN | 100 | CNY | 100 | 未按承诺时限响应 | No answer in the promised time
            6    | RESOLUTION     | A    | P4       | 7.5  =>    |    |       |     |     |     |  |
            6    | FIRST_RESPONSE | B    | P1       | 9    =>    |    |       |     |     |     |  |
            6    | ARRIVAL        | A    | P1       | 9    =>    |    |       |     |     |     |  |
            """);

    private static final Examples CALENDAR = new Examples(ServiceLevelPolicy.RESOURCE, Decisions.WORKING_CALENDAR, """
            rule | region => workingCalendar
            1    |        => CN
            2    | DE-BY  => DE
            3    | EAST   => CN
            """);

    private static final Examples SERVICE_LEVELS =
            new Examples(ServiceLevelPolicy.RESOURCE, Decisions.SERVICE_LEVEL_POLICY, """
            rule | metric         | tier       | severity | category | region | mode    => budget    | unit         | calendar | rungs   | repeatEvery | repeatTimes
            1    | FIRST_RESPONSE | A          | P1       | SAFETY   | EAST   | RESCUE  => PT7M30S   | CLOCK_MINUTE | 24x7     | 75, 100 | PT15M   | 3
            2    | FIRST_RESPONSE | B          | P1       | SAFETY   | EAST   |         => PT11M15S  | CLOCK_MINUTE | 24x7     | 75, 100 | PT15M   | 3
            3    | FIRST_RESPONSE | C          | P1       | SAFETY   | DE-BY  |         => PT15M     | CLOCK_MINUTE | 24x7     | 75, 100 | PT15M   | 3
            4    | FIRST_RESPONSE | A          | P2       |          |        |         => PT15M     | CLOCK_MINUTE | 24x7     | 75, 100 | PT30M   | 3
            5    | FIRST_RESPONSE | B          | P2       |          |        |         => PT22M30S  | CLOCK_MINUTE | 24x7     | 75, 100 | PT30M   | 3
            6    | FIRST_RESPONSE | INDIVIDUAL | P2       |          |        |         => PT30M     | CLOCK_MINUTE | 24x7     | 75, 100 | PT30M   | 3
            7    | FIRST_RESPONSE | A          | P3       |          | EAST   |         => PT1H      | WORK_MINUTE  | CN       | 75, 100 | PT2H    | 3
            8    | FIRST_RESPONSE | B          | P3       |          | DE-BE  |         => PT1H30M   | WORK_MINUTE  | DE       | 75, 100 | PT2H    | 3
            9    | FIRST_RESPONSE | C          | P3       |          |        |         => PT2H      | WORK_MINUTE  | CN       | 75, 100 | PT2H    | 3
            10   | FIRST_RESPONSE | A          | P4       |          |        |         => PT3H45M   | WORK_MINUTE  | CN       | 75, 100 | PT7H30M | 3
            11   | FIRST_RESPONSE | B          | P4       |          |        |         => PT5H37M30S | WORK_MINUTE | CN       | 75, 100 | PT7H30M | 3
            12   | FIRST_RESPONSE | INDIVIDUAL | P4       |          | DE-BE  |         => P1D       | BUSINESS_DAY | DE       | 75, 100 | PT7H30M | 3
            13   | ASSESSMENT     | A          | P1       |          |        |         => PT30M     | CLOCK_MINUTE | 24x7     | 75, 100 | PT15M   | 3
            14   | ASSESSMENT     | C          | P2       |          |        |         => PT1H      | CLOCK_MINUTE | 24x7     | 75, 100 | PT30M   | 3
            15   | ASSESSMENT     | B          | P3       |          |        |         => PT1H      | WORK_MINUTE  | CN       | 75, 100 | PT2H    | 3
            16   | ASSESSMENT     | A          | P4       |          |        |         => P1D       | BUSINESS_DAY | CN       | 75, 100 | PT7H30M | 3
            17   | RESOLUTION     | A          | P1       |          |        | RESCUE  => PT24H     | CLOCK_MINUTE | 24x7     | 75, 100 | PT2H    | 3
            18   | RESOLUTION     | A          | P2       |          |        | REMOTE  => PT24H     | CLOCK_MINUTE | 24x7     | 75, 100 | PT4H    | 3
            18   | RESOLUTION     | A          | P2       |          |        | ANSWER  => PT24H     | CLOCK_MINUTE | 24x7     | 75, 100 | PT4H    | 3
            19   | RESOLUTION     | A          | P2       |          |        | ON_SITE => PT48H     | CLOCK_MINUTE | 24x7     | 75, 100 | PT4H    | 3
            19   | RESOLUTION     | A          | P2       |          |        |         => PT48H     | CLOCK_MINUTE | 24x7     | 75, 100 | PT4H    | 3
            20   | RESOLUTION     | A          | P3       |          | DE-BY  | IN_SHOP => PT48H     | WORK_MINUTE  | DE       | 75, 100 | PT8H    | 3
            21   | RESOLUTION     | A          | P4       |          |        | ANSWER  => P3D       | BUSINESS_DAY | CN       | 75, 100 | PT7H30M | 3
            22   | ARRIVAL        | A          | P1       |          |        | RESCUE  => PT2H      | CLOCK_MINUTE | 24x7     | 75, 100 | PT30M   | 3
            23   | ARRIVAL        | A          | P2       |          |        | ON_SITE => PT8H      | CLOCK_MINUTE | 24x7     | 75, 100 | PT2H    | 3
            24   | ARRIVAL        | A          | P3       |          |        | ON_SITE => P2D       | BUSINESS_DAY | CN       | 75, 100 | PT7H30M | 3
            25   | ARRIVAL        | A          | P4       |          |        | ON_SITE =>           |              |          |         |         |
            25   | ARRIVAL        | A          | P1       |          |        | IN_SHOP =>           |              |          |         |         |
            """);

    static Stream<Examples> tables() {
        return Stream.of(SEVERITY, WARRANTY, COMPENSATION, CALENDAR, SERVICE_LEVELS);
    }

    static Stream<Example> examples() {
        return tables().flatMap(Examples::all);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theRuleThatIsMeantAnswers(Example example) {
        var answer = example.table().ask(example.question());

        assertThat(answer.rule()).isEqualTo(example.rule());
        assertThat(answer.outputs()).isEqualTo(example.answer());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void noRuleIsThereThatNothingReaches(Examples table) {
        assertThat(table.all().map(Example::rule).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, table.table().rules().size())
                                .boxed()
                                .toList());
    }

    /** As designers are told: read from the top, and the last one catches everything. */
    @ParameterizedTest
    @MethodSource("tables")
    void theFirstRuleThatMatchesDecides(Examples table) {
        assertThat(table.table().hitPolicy()).isEqualTo("FIRST");
        assertThat(table.table().catchesEverything()).isEqualTo(table != SERVICE_LEVELS);
    }
}
