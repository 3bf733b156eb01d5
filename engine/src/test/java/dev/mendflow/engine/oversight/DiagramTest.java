package dev.mendflow.engine.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagramTest {

    private static final String BPMN = "xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
            + " xmlns:zeebe=\"http://camunda.org/schema/zeebe/1.0\"";

    @Test
    void aTranslationBelongsToTheElementAroundIt() {
        Diagram diagram = Diagram.read("""
                <bpmn:definitions %s><bpmn:process id="p" name="Process">
                <bpmn:extensionElements><zeebe:properties><zeebe:property name="zh" value="流程"/></zeebe:properties></bpmn:extensionElements>
                <bpmn:subProcess id="outer" name="Outer">
                <bpmn:extensionElements><zeebe:properties><zeebe:property name="zh" value="外"/></zeebe:properties></bpmn:extensionElements>
                <bpmn:userTask id="inner" name="Inner"><bpmn:extensionElements><zeebe:properties>
                <zeebe:property name="other" value="x"/><zeebe:property name="zh" value="内"/></zeebe:properties></bpmn:extensionElements></bpmn:userTask>
                <bpmn:exclusiveGateway id="gate"/></bpmn:subProcess></bpmn:process></bpmn:definitions>""".formatted(BPMN));

        assertThat(diagram.processNames()).containsEntry("p", new ProcessName("Process", "流程"));
        assertThat(diagram.elements())
                .containsExactly(
                        new ProcessElement("outer", "subProcess", "Outer", "外"),
                        new ProcessElement("inner", "userTask", "Inner", "内"),
                        new ProcessElement("gate", "exclusiveGateway", null, null));
    }

    @Test
    void theLabelOfAFlowIsNotTheNameOfWhatIsAroundIt() {
        Diagram diagram = Diagram.read("""
                <bpmn:definitions %s><bpmn:process id="p" name="Process">
                <bpmn:subProcess id="outer" name="Outer">
                <bpmn:sequenceFlow id="flow" name="yes"><bpmn:extensionElements><zeebe:properties>
                <zeebe:property name="zh" value="是"/></zeebe:properties></bpmn:extensionElements></bpmn:sequenceFlow></bpmn:subProcess>
                <bpmn:sequenceFlow id="other" name="no"><bpmn:extensionElements><zeebe:properties>
                <zeebe:property name="zh" value="否"/></zeebe:properties></bpmn:extensionElements></bpmn:sequenceFlow>
                </bpmn:process></bpmn:definitions>""".formatted(BPMN));

        assertThat(diagram.processNames()).containsEntry("p", new ProcessName("Process", null));
        assertThat(diagram.elements()).containsExactly(new ProcessElement("outer", "subProcess", "Outer", null));
    }

    @Test
    void aDiagramCannotReadOurFiles(@TempDir Path directory) throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), "canary");
        Diagram diagram = Diagram.read("""
                <!DOCTYPE d [<!ENTITY x SYSTEM "%s">]>
                <bpmn:definitions %s><bpmn:task id="a" name="&x;"/></bpmn:definitions>""".formatted(secret.toUri(), BPMN));

        assertThat(diagram.toString()).doesNotContain("canary");
    }

    @Test
    void aDiagramThatGrowsWhenItIsReadHasNoNames() {
        Diagram diagram = Diagram.read("""
                <!DOCTYPE d [<!ENTITY a "aaaaaaaaaaaaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
                <bpmn:definitions %s><bpmn:task id="a" name="&b;"/></bpmn:definitions>""".formatted(BPMN));

        assertThat(diagram.toString()).doesNotContain("aaaaaaaaaaaaaaaaaaaa");
    }

    @Test
    void whatIsNoDiagramHasNoNames() {
        assertThat(Diagram.read("")).isEqualTo(Diagram.EMPTY);
        assertThat(Diagram.read("<open>").elements()).isEmpty();
    }
}
