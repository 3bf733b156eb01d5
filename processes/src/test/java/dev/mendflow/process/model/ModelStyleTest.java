package dev.mendflow.process.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The rules of docs/bpmn-style.md that can be checked. */
class ModelStyleTest {

    private static final Set<String> ACTIVITIES =
            Set.of("serviceTask", "userTask", "businessRuleTask", "receiveTask", "callActivity", "subProcess");
    private static final List<String> BOUND = List.of("formDefinition", "calledDecision", "calledElement");

    static Stream<Named<Document>> models() {
        return ModelFiles.processes().stream()
                .map(model -> Named.of(Xml.all(model, "process").getFirst().getAttribute("id"), model));
    }

    @ParameterizedTest
    @MethodSource("models")
    void idsAreUniqueAndInPascalCase(Document model) {
        Set<String> seen = new HashSet<>();

        assertThat(ModelFiles.flowNodes(model).map(node -> node.getAttribute("id")))
                .allSatisfy(id -> assertThat(id).matches("[A-Z][a-z]+([A-Z][a-z]+)*"))
                .allSatisfy(id -> assertThat(seen.add(id)).as(id).isTrue());
    }

    @ParameterizedTest
    @MethodSource("models")
    void theClassNameOfAStepIsTheIdOfItsBoxAndItsJobType(Document model) {
        assertThat(Xml.all(model, "serviceTask")).allSatisfy(task -> {
            String kebab = task.getAttribute("id")
                    .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                    .toLowerCase(Locale.ROOT);
            assertThat(task.getAttribute("name").replace(' ', '-').toLowerCase(Locale.ROOT))
                    .isEqualTo(kebab);
            assertThat(Xml.extensions(task, "taskDefinition"))
                    .singleElement()
                    .satisfies(type -> assertThat(type.getAttribute("type")).matches("[a-z]+\\." + kebab));
        });
    }

    /** The engine's own default is three, which leaves the shortest pause out. */
    @ParameterizedTest
    @MethodSource("models")
    void aStepIsTriedFourTimesWithAPauseBeforeEachOfTheLastThree(Document model) {
        assertThat(Xml.all(model, "taskDefinition")).isNotEmpty().allSatisfy(step -> assertThat(
                        step.getAttribute("retries"))
                .as(step.getAttribute("type"))
                .isEqualTo("4"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyActivitySaysWhatItIsFor(Document model) {
        assertThat(ModelFiles.flowNodes(model).filter(node -> ACTIVITIES.contains(node.getLocalName())))
                .allSatisfy(node -> assertThat(Xml.children(node, "documentation"))
                        .as(node.getAttribute("id"))
                        .singleElement()
                        .satisfies(text -> assertThat(text.getTextContent()).endsWith(".")));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyFlowNodeHasAChineseName(Document model) {
        assertThat(ModelFiles.flowNodes(model)).allSatisfy(node -> assertThat(chineseName(node))
                .as(node.getAttribute("id"))
                .matches("\\p{IsHan}.*"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyOtherLabelHasAChineseOneToo(Document model) {
        assertThat(Stream.of("process", "sequenceFlow", "lane", "participant")
                        .flatMap(kind -> Xml.all(model, kind).stream())
                        .filter(labelled -> !labelled.getAttribute("name").isEmpty()))
                .isNotEmpty()
                .allSatisfy(labelled -> assertThat(chineseName(labelled))
                        .as(labelled.getAttribute("id"))
                        .matches("\\p{IsHan}.*"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everythingIsDrawn(Document model) {
        Set<String> drawn = Stream.of("BPMNShape", "BPMNEdge")
                .flatMap(kind -> Xml.all(model, kind).stream())
                .map(shape -> shape.getAttribute("bpmnElement"))
                .collect(Collectors.toSet());

        assertThat(drawn)
                .isEqualTo(Stream.concat(
                                ModelFiles.flowNodes(model),
                                Stream.of("sequenceFlow", "association").flatMap(kind -> Xml.all(model, kind).stream()))
                        .map(element -> element.getAttribute("id"))
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatARunningCaseUsesIsDeployedWithIt(Document model) {
        assertThat(BOUND.stream().flatMap(kind -> Xml.all(model, kind).stream()))
                .allSatisfy(used -> assertThat(used.getAttribute("bindingType")).isEqualTo("deployment"));
        assertThat(Xml.all(model, "versionTag")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("models")
    void userTasksAreTheEnginesOwnWithAFormAndAGroup(Document model) {
        assertThat(ModelFiles.flowNodes(model)
                        .filter(node -> node.getLocalName().equals("userTask")))
                .allSatisfy(task -> {
                    assertThat(Xml.extensions(task, "userTask")).hasSize(1);
                    assertThat(Xml.extensions(task, "formDefinition")).hasSize(1);
                    assertThat(Xml.extensions(task, "priorityDefinition")).hasSize(1);
                    assertThat(Xml.extensions(task, "assignmentDefinition"))
                            .singleElement()
                            .satisfies(to -> assertThat(to.getAttribute("candidateGroups"))
                                    .isNotEmpty());
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void childrenGiveBackOnlyWhatIsMapped(Document model) {
        assertThat(Xml.all(model, "calledElement")).allSatisfy(call -> {
            assertThat(call.getAttribute("propagateAllChildVariables")).isEqualTo("false");
            assertThat(call.getAttribute("propagateAllParentVariables")).isEqualTo("false");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void decidingAgainBeginsWithoutTheLastAnswer(Document model) {
        assertThat(Xml.all(model, "ioMapping")).allSatisfy(mapping -> {
            Set<String> defaulted = Xml.children(mapping, "output")
                    .map(output -> output.getAttribute("target"))
                    .filter(target -> target.endsWith("Outcome") || target.endsWith("Decision"))
                    .collect(Collectors.toSet());
            assertThat(Xml.children(mapping, "input").map(input -> input.getAttribute("target")))
                    .containsAll(defaulted);
        });
    }

    private static String chineseName(Element node) {
        return Xml.extensions(node, "properties")
                .flatMap(properties -> Xml.children(properties, "property"))
                .filter(property -> property.getAttribute("name").equals("zh"))
                .map(property -> property.getAttribute("value"))
                .findFirst()
                .orElse("");
    }
}
