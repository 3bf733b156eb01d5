package dev.mendflow.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The shipped models with steps that do nothing but answer what the next gateway needs. */
final class EmptySteps {

    private static final Pattern JOB_TYPE = Pattern.compile("taskDefinition type=\"([^\"]+)\"");
    private static final String LATER = "2099-01-01T00:00:00Z";
    private static final Map<String, Map<String, Object>> ANSWERS = Map.of(
            "servicelevel.read-clocks",
            Map.of("clockOpen", true, "alarmAt", LATER),
            "warranty.look-up-entitlement",
            Map.of("monthsInService", 3, "usageKm", 900, "cycles", 10, "sohPercent", 99, "warrantyTerm", "NONE"),
            "parts.reserve-parts",
            Map.of("partsReserved", true),
            "dispatch.rank-technicians",
            Map.of("candidateFound", true, "technician", "t-wang", "offerExpiresAt", LATER, "appointmentAt", LATER),
            "visit.schedule-visit",
            Map.of("visitId", "00000000-0000-0000-0000-000000000000"),
            "feedback.evaluate-feedback",
            Map.of("surveyAnswered", true, "satisfied", true));

    private static final Map<String, Map<String, Object>> DECISIONS = Map.of(
            "ConfirmAssessment", Map.of("assessmentOutcome", "PROCEED", "mode", "ON_SITE"),
            "AcceptJob", Map.of("jobDecision", "ACCEPT"),
            "CarryOutRepair", Map.of("repairOutcome", "REPAIRED"));

    private EmptySteps() {}

    /** Everything that is deployed: models, decisions and forms. */
    static List<Resource> resources() {
        List<Resource> found = new ArrayList<>();
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            for (String kind : List.of("bpmn", "dmn", "form")) {
                found.addAll(List.of(resolver.getResources("classpath*:processes/**/*." + kind)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** The job types of these models. */
    static Set<String> jobTypes(Collection<Resource> models) {
        return models.stream()
                .map(EmptySteps::text)
                .flatMap(text -> JOB_TYPE.matcher(text).results().map(type -> type.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a person decides in the task of that element. */
    static Map<String, Object> decision(String element) {
        return DECISIONS.getOrDefault(element, Map.of());
    }

    /** What the step of that type answers. */
    static Map<String, Object> answer(String jobType) {
        return ANSWERS.getOrDefault(jobType, Map.of());
    }

    private static String text(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
