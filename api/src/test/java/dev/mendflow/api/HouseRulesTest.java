package dev.mendflow.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "dev.mendflow", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule everyCallSaysWhoMayMakeIt = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("dev.mendflow.api..")
            .should()
            .beAnnotatedWith(PreAuthorize.class);

    @ArchTest
    static final ArchRule theSurfaceNeverSpeaksWithTheEngineItself = noClasses()
            .that()
            .resideInAPackage("dev.mendflow.api..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.camunda..");

    @ArchTest
    static final ArchRule businessRoomsNeverSpeakWithTheEngineThemselves = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.mendflow.engine..",
                    "dev.mendflow.orchestration..",
                    "dev.mendflow.api..",
                    "dev.mendflow.benchmark..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.camunda..");

    @ArchTest
    static final ArchRule engineAndBusinessNeverSeeEachOther = noClasses()
            .that()
            .resideInAPackage("dev.mendflow.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.mendflow.api..",
                    "dev.mendflow.servicecase..",
                    "dev.mendflow.orchestration..",
                    "dev.mendflow.visit..");

    @ArchTest
    static final ArchRule handlersAreThinAndKeepNoRows = noClasses()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class);

    @ArchTest
    static final ArchRule namesSayWhatAThingIsForItsReader =
            classes().that().resideInAPackage("dev.mendflow..").should(notBeNamedAfterALayer());

    @ArchTest
    static void theRulesSeeSomething(JavaClasses imported) {
        org.assertj.core.api.Assertions.assertThat(imported.size()).isGreaterThan(200);
    }

    private static ArchCondition<JavaClass> notBeNamedAfterALayer() {
        return new ArchCondition<>("not be named after a layer") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean layer = type.getSimpleName().matches(".*(Impl|Dto|Entity|Util|Utils|Helper|Manager|Service)");
                events.add(new SimpleConditionEvent(type, !layer, type.getName() + " is named after a layer"));
            }
        };
    }
}
