package dev.mendflow.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ModelSetTest {

    private static final ModelFile CASE = process("case", "calledElement processId=\"survey\"", "deployment");
    private static final ModelFile SURVEY = process("survey", "formDefinition formId=\"answers\"", "deployment");
    private static final ModelFile ANSWERS =
            new ModelFile("answers.form", bytes("{\"id\":\"answers\",\"type\":\"default\"}"));
    private static final ModelFile REMEDY = process("remedy", "calledDecision decisionId=\"law\"", "deployment");
    private static final ModelFile LAW = new ModelFile(
            "law.dmn",
            bytes("<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='laws'><decision id='law'/>"
                    + "</definitions>"));
    private static final ModelFile CLOCK = process("clock", "calledDecision decisionId=\"law\"", "latest");

    @Test
    void modelsThatTakeOthersFromTheirDeploymentGoTogetherHoweverManyLieBetween() {
        assertThat(sets(ANSWERS, CASE, LAW, REMEDY, SURVEY))
                .containsExactlyInAnyOrder(
                        Set.of("answers.form", "case.bpmn", "survey.bpmn"), Set.of("law.dmn", "remedy.bpmn"));
    }

    @Test
    void oneThatTakesTheNewestOfAnotherDoesNotNeedItBesideIt() {
        assertThat(sets(CLOCK, LAW)).containsExactlyInAnyOrder(Set.of("clock.bpmn"), Set.of("law.dmn"));
    }

    @Test
    void aFileThatCannotBeReadStaysAlone() {
        ModelFile broken = new ModelFile("broken.bpmn", bytes("<bpmn:process id='answers'"));
        ModelFile alsoBroken = new ModelFile("broken.form", bytes("{"));

        assertThat(sets(broken, alsoBroken, ANSWERS)).hasSize(3);
    }

    private static List<Set<String>> sets(ModelFile... files) {
        return ModelSet.of(List.of(files)).stream()
                .map(set -> set.files().stream().map(ModelFile::name).collect(Collectors.toSet()))
                .toList();
    }

    private static ModelFile process(String id, String takes, String binding) {
        return new ModelFile(id + ".bpmn", bytes("""
                        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0">
                          <bpmn:process id="%s"><bpmn:task id="Work"><bpmn:extensionElements>
                            <zeebe:%s bindingType="%s" />
                          </bpmn:extensionElements></bpmn:task></bpmn:process>
                        </bpmn:definitions>
                        """.formatted(id, takes, binding)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
