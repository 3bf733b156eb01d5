package dev.mendflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.RestController;

/** Everything a page does, the API does too: pages ask the house for nothing that programs of the same people cannot ask for. */
@AnalyzeClasses(packages = "dev.mendflow", importOptions = ImportOption.DoNotIncludeTests.class)
class PagesAndApiTest {

    /** What pages alone ask for, and how a program learns the same. */
    private static final Map<String, String> IN_ANOTHER_WAY = Map.of(
            "FigureWords.target", "numbers as sentences: the API has the number and its unit",
            "FigureWords.value", "numbers as sentences: the API has the number and its unit",
            "Problems.of", "the words of a refusal: the API answers with the refusal itself",
            "ProcessDefinitions.find", "the name of a process: the API lists processes with their names",
            "TrackDesk.attachToReport", "POST /api/track/{token}/attachments",
            "TrackDesk.rate", "POST /api/track/{token}/feedback");

    /** What pages alone read of an answer, and how a program learns the same. */
    private static final Map<String, String> TOLD_OTHERWISE =
            Map.of("Wanted.kpi", "what was asked for, which whoever asked knows");

    @ArchTest
    static void whatAPageAsksForProgramsOfTheSamePeopleCanAskFor(JavaClasses house) {
        var reach = new Reach(house);
        var api = reach.from(reach.handlers(PagesAndApiTest::isResource), any -> true);
        Map<String, String> ahead = new TreeMap<>();
        Map<JavaCodeUnit, Set<String>> asked =
                reach.from(reach.handlers(PagesAndApiTest::isPage), PagesAndApiTest::isPage);
        asked.forEach((unit, readers) -> {
            Set<String> left = new TreeSet<>(readers);
            left.removeAll(api.getOrDefault(unit, Set.of()));
            if (isDoor(unit) && !left.isEmpty()) {
                ahead.merge(named(unit), left.toString(), (one, other) -> one);
            }
        });

        assertThat(asked).hasSizeGreaterThan(300);
        assertThat(ahead.keySet())
                .as("asked for by pages, and for whom the API does not answer it: %s", ahead)
                .containsExactlyInAnyOrderElementsOf(IN_ANOTHER_WAY.keySet());
    }

    @ArchTest
    static void whatAPageReadsOfAnAnswerTheApiTells(JavaClasses house) {
        var reach = new Reach(house);
        Set<JavaCodeUnit> api = reach.from(reach.handlers(PagesAndApiTest::isResource), any -> true)
                .keySet();
        Set<JavaClass> told = told(reach);
        Set<String> untold =
                reach.from(reach.handlers(PagesAndApiTest::isPage), PagesAndApiTest::isPage).keySet().stream()
                        .filter(PagesAndApiTest::isRead)
                        .filter(unit -> !api.contains(unit) && !told.contains(unit.getOwner()))
                        .map(PagesAndApiTest::named)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(untold).containsExactlyInAnyOrderElementsOf(TOLD_OTHERWISE.keySet());
    }

    /** What stands in answers, with all its parts. */
    private static Set<JavaClass> told(Reach reach) {
        Set<JavaClass> told = new HashSet<>();
        Deque<JavaClass> open = new ArrayDeque<>();
        reach.handlers(PagesAndApiTest::isResource)
                .flatMap(handler -> handler.getReturnType().getAllInvolvedRawTypes().stream())
                .forEach(open::add);
        while (!open.isEmpty()) {
            JavaClass type = open.poll();
            if (type.isRecord() && told.add(type)) {
                type.getFields().stream()
                        .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream())
                        .forEach(open::add);
            }
        }
        return told;
    }

    static boolean isResource(JavaClass type) {
        return type.isAnnotatedWith(RestController.class)
                && type.getPackageName().startsWith("dev.mendflow.api")
                && !isPage(type);
    }

    static boolean isPage(JavaClass type) {
        return type.getPackageName().startsWith("dev.mendflow.api.pages");
    }

    /** Whether the house is asked for something there: neither a value nor a rule that needs nothing but what it is given. */
    private static boolean isDoor(JavaCodeUnit unit) {
        JavaClass type = unit.getOwner();
        return !isPage(type)
                && unit instanceof JavaMethod
                && !unit.getModifiers().contains(JavaModifier.STATIC)
                && !type.isRecord()
                && !type.isEnum()
                && !type.isAssignableTo(Throwable.class);
    }

    /** Whether it is a part of a record that the house answered with. */
    private static boolean isRead(JavaCodeUnit unit) {
        JavaClass type = unit.getOwner();
        return !isPage(type)
                && type.isRecord()
                && unit.getRawParameterTypes().isEmpty()
                && type.getFields().stream().map(JavaMember::getName).anyMatch(unit.getName()::equals);
    }

    private static String named(JavaCodeUnit unit) {
        return unit.getOwner().getSimpleName() + "." + unit.getName();
    }
}
