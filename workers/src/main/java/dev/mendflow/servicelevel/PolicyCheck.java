package dev.mendflow.servicelevel;

import dev.mendflow.customer.Tier;
import dev.mendflow.policy.Policy;
import dev.mendflow.policy.PolicyRefused;
import dev.mendflow.policy.Question;
import dev.mendflow.servicecase.Category;
import dev.mendflow.servicecase.ServiceMode;
import dev.mendflow.servicecase.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks a policy what cases can ask, before it holds: a case must not be the first to find that nothing is promised. Asked is all
 * there is of each column, with each metric, tier and severity; the whole product of all columns would take a minute.
 */
public final class PolicyCheck {

    private static final int ENOUGH = 20;
    private static final List<@Nullable String> REGIONS = Arrays.asList(null, "CN-SH", "DE-BE");

    private PolicyCheck() {}

    /**
     * What is wrong, at most twenty things; empty when every question has an answer.
     *
     * @param now when clocks would start
     */
    public static List<PolicyRefused> faults(Policy policy, Instant now) {
        List<PolicyRefused> faults = new ArrayList<>();
        for (Question question : questions()) {
            try {
                policy.terms(question, now);
            } catch (PolicyRefused refused) {
                faults.add(refused);
            }
            if (faults.size() == ENOUGH) {
                return faults;
            }
        }
        return faults;
    }

    private static List<Question> questions() {
        List<@Nullable String> modes =
                new ArrayList<>(Stream.of(ServiceMode.values()).map(Enum::name).toList());
        modes.add(null);
        List<Question> questions = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            for (Severity severity : Severity.values()) {
                for (Tier tier : Tier.values()) {
                    modes.forEach(mode -> questions.add(question(metric, tier, severity, Category.OTHER, null, mode)));
                }
                for (Category category : Category.values()) {
                    REGIONS.forEach(
                            region -> questions.add(question(metric, Tier.C, severity, category, region, null)));
                }
            }
        }
        return questions;
    }

    private static Question question(
            Metric metric,
            Tier tier,
            Severity severity,
            Category category,
            @Nullable String region,
            @Nullable String mode) {
        return new Question(metric.name(), tier.name(), severity.name(), category.name(), region, mode);
    }
}
