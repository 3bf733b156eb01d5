package dev.mendflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** What can be asked in the address of a page can be asked of the API, if in other words. */
@AnalyzeClasses(packages = "dev.mendflow", importOptions = ImportOption.DoNotIncludeTests.class)
class PageQuestionsTest {

    private static final String ROLLOUT = "/api/service-levels/rollouts/{rollout}";
    private static final String VERSION = "/api/processes/{id}/versions/{version}";

    /** Which operations answer the questions of a page. */
    private static final Map<String, List<String>> ANSWERED_BY = Map.ofEntries(
            Map.entry("/admin/accounts", List.of("/api/accounts")),
            Map.entry("/admin/audit", List.of("/api/audit")),
            Map.entry("/admin/calendars/{id}", List.of("/api/calendars/{id}", ROLLOUT)),
            Map.entry("/admin/policies", List.of(ROLLOUT)),
            Map.entry("/admin/technicians", List.of("/api/technicians")),
            Map.entry("/board", List.of("/api/kpis")),
            Map.entry("/board/cases", List.of("/api/kpis/cases")),
            Map.entry("/board/figures", List.of("/api/kpis")),
            Map.entry("/cases", List.of("/api/cases")),
            Map.entry("/dispatch", List.of("/api/dispatch/board")),
            Map.entry("/inbox", List.of("/api/tasks")),
            Map.entry("/incidents", List.of("/api/incidents")),
            Map.entry("/instances", List.of("/api/process-instances")),
            Map.entry("/instances/{key}/migration", List.of("/api/process-instances/{key}/migration")),
            Map.entry("/jobs", List.of("/api/visits")),
            Map.entry("/labels", List.of("/api/report-codes")),
            Map.entry("/notices", List.of("/api/notices")),
            Map.entry("/processes/{id}", List.of(VERSION)),
            Map.entry("/processes/{id}/diagram", List.of(VERSION + "/xml")),
            Map.entry("/track", List.of("/api/track/{token}")));

    /** What the API calls it. */
    private static final Map<String, String> IN_OTHER_WORDS = Map.ofEntries(
            Map.entry("/board?period", "from"),
            Map.entry("/board/figures?period", "from"),
            Map.entry("/inbox?risk", "atRisk"),
            Map.entry("/inbox?view", "assignee"),
            Map.entry("/inbox?waiting", "waitOwner"),
            Map.entry("/instances?from", "startedFrom"),
            Map.entry("/instances?to", "startedBefore"),
            Map.entry("/instances?zone", "startedFrom"),
            Map.entry("/labels?serials", "serial"),
            Map.entry("/track?link", "token"));

    /** What says how a page looks or what a form is filled in with, and asks for nothing. */
    private static final Set<String> FOR_THE_EYE = Set.of("done", "year", "/report?serial", "/report?model");

    @ArchTest
    static void whatAPageCanBeAskedTheApiCanBeAsked(JavaClasses house) {
        var reach = new Reach(house);
        Map<String, Set<String>> answers = new TreeMap<>();
        reach.handlers(PagesAndApiTest::isResource)
                .forEach(handler -> paths(handler).forEach(path -> answers.computeIfAbsent(path, any -> new TreeSet<>())
                        .addAll(questions(handler, true))));
        Set<String> unanswered = new TreeSet<>();
        Set<String> pages = new TreeSet<>();
        reach.handlers(PagesAndApiTest::isPage)
                .filter(PageQuestionsTest::isRead)
                .forEach(handler -> paths(handler).forEach(page -> questions(handler, false).stream()
                        .filter(word -> !FOR_THE_EYE.contains(word) && !FOR_THE_EYE.contains(page + "?" + word))
                        .forEach(word -> {
                            pages.add(page);
                            String asked = IN_OTHER_WORDS.getOrDefault(page + "?" + word, word);
                            boolean known = ANSWERED_BY.getOrDefault(page, List.of()).stream()
                                    .anyMatch(path ->
                                            answers.getOrDefault(path, Set.of()).contains(asked));
                            if (!known) {
                                unanswered.add(page + "?" + word);
                            }
                        })));

        assertThat(unanswered).isEmpty();
        assertThat(ANSWERED_BY.keySet()).isSubsetOf(pages);
    }

    private static List<String> paths(JavaMethod handler) {
        return List.of(mapping(handler).path());
    }

    private static boolean isRead(JavaMethod handler) {
        return List.of(mapping(handler).method()).contains(RequestMethod.GET);
    }

    private static RequestMapping mapping(JavaMethod handler) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler.reflect(), RequestMapping.class);
        assertThat(mapping).isNotNull();
        return mapping;
    }

    private static Set<String> questions(JavaMethod handler, boolean withPath) {
        return Arrays.stream(handler.reflect().getParameters())
                .flatMap(parameter -> questions(parameter, withPath))
                .collect(Collectors.toSet());
    }

    private static Stream<String> questions(Parameter parameter, boolean withPath) {
        RequestParam asked = AnnotatedElementUtils.findMergedAnnotation(parameter, RequestParam.class);
        if (asked != null) {
            return Stream.of(asked.name().isEmpty() ? parameter.getName() : asked.name());
        }
        if (parameter.isAnnotationPresent(PathVariable.class)) {
            return withPath ? Stream.of(parameter.getName()) : Stream.of();
        }
        boolean form = parameter.getType().isRecord()
                && Arrays.stream(parameter.getAnnotations())
                        .allMatch(one -> one.annotationType().getSimpleName().equals("ParameterObject"));
        return form
                ? Arrays.stream(parameter.getType().getRecordComponents()).map(PageQuestionsTest::named)
                : Stream.of();
    }

    private static String named(RecordComponent component) {
        BindParam bound = Arrays.stream(component
                        .getDeclaringRecord()
                        .getDeclaredConstructors()[0]
                        .getParameters())
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .map(parameter -> parameter.getAnnotation(BindParam.class))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        return bound == null ? component.getName() : bound.value();
    }
}
