package dev.mendflow.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.mendflow.orchestration.ProcessMessage;
import dev.mendflow.orchestration.Step;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.data.repository.Repository;

/** What the rooms of the business have to keep to. */
enum HouseRules {
    ONLY_THE_DOORWAY_KNOWS_THE_ENGINE(noClasses()
            .that()
            .resideOutsideOfPackage("..orchestration..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.camunda..")),
    STORES_ARE_PRIVATE_TO_THEIR_ROOM(classes()
            .that()
            .areAssignableTo(Repository.class)
            .or()
            .haveSimpleNameEndingWith("Store")
            .should()
            .bePackagePrivate()),
    NAMES_SAY_WHAT_A_THING_IS(noClasses()
            .should()
            .haveNameMatching(
                    ".*(Impl|Dto|DTO|Entity|Util|Utils|Helper|Manager|Service|ServiceBase|Base|Common|Abstract)$")),
    RECORDS_DO_NOT_CHANGE(fields().that()
            .areDeclaredInClassesThat()
            .areRecords()
            .and()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            // Built for one ranking and dropped with it.
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("..ranking..")
            .should(notBeMutable())),
    A_STEP_IS_A_FUNCTION_OF_TWO_RECORDS_FOR_A_CASE(
            classes().that().implement(Step.class).should(beGivenACase())),
    FACTS_ARE_RECORDS(
            classes().that(implementation(ProcessMessage.class)).should().beRecords()),
    TIME_COMES_FROM_THE_CLOCK(noClasses().should(callNow())),
    NOBODY_PRINTS(
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err"));

    final ArchRule rule;

    HouseRules(ArchRule rule) {
        this.rule = rule.allowEmptyShould(false);
    }

    private static DescribedPredicate<JavaClass> implementation(Class<?> type) {
        return DescribedPredicate.describe(
                "implement " + type.getSimpleName(),
                found -> found.isAssignableTo(type) && !found.isEquivalentTo(type));
    }

    private static ArchCondition<JavaField> notBeMutable() {
        return new ArchCondition<>("not be mutable") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                JavaClass type = field.getRawType();
                boolean mutable = type.isArray()
                        || type.isAssignableTo(java.util.Date.class)
                        || type.isAssignableTo(StringBuilder.class)
                        || isCollectionWithoutCopy(field, type);
                events.add(new SimpleConditionEvent(field, !mutable, field.getFullName() + " can be changed"));
            }

            /** A record with a collection has to copy it in its constructor. */
            private boolean isCollectionWithoutCopy(JavaField field, JavaClass type) {
                if (!type.isAssignableTo(Collection.class) && !type.isAssignableTo(Map.class)) {
                    return false;
                }
                return field.getOwner().getConstructors().stream()
                        .flatMap(constructor -> constructor.getMethodCallsFromSelf().stream())
                        .noneMatch(call -> call.getName().equals("copyOf")
                                || call.getName().startsWith("unmodifiable"));
            }
        };
    }

    private static ArchCondition<JavaClass> beGivenACase() {
        return new ArchCondition<>("have a record Given whose first component is caseId") {
            @Override
            public void check(JavaClass step, ConditionEvents events) {
                boolean fits = Arrays.stream(step.reflect().getDeclaredClasses())
                        .filter(type -> type.getSimpleName().equals("Given") && type.isRecord())
                        .anyMatch(type -> type.getRecordComponents().length > 0
                                && type.getRecordComponents()[0].getName().equals("caseId"));
                events.add(new SimpleConditionEvent(step, fits, step.getName() + " is given no case"));
            }
        };
    }

    private static ArchCondition<JavaClass> callNow() {
        return new ArchCondition<>("read the time of the machine") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().getPackageName().equals("java.time")
                                        && call.getName().equals("now")
                                        && call.getTarget()
                                                .getRawParameterTypes()
                                                .isEmpty()
                                || call.getTargetOwner().isEquivalentTo(System.class)
                                        && List.of("currentTimeMillis").contains(call.getName()))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
            }
        };
    }
}
