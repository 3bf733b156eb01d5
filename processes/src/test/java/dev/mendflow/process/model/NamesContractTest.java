package dev.mendflow.process.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.process.CandidateGroups;
import dev.mendflow.process.CompensationPolicy;
import dev.mendflow.process.CustomerSurveyProcess;
import dev.mendflow.process.Decisions;
import dev.mendflow.process.Errors;
import dev.mendflow.process.EscalationProcess;
import dev.mendflow.process.Forms;
import dev.mendflow.process.JobTypes;
import dev.mendflow.process.Messages;
import dev.mendflow.process.ServiceCaseProcess;
import dev.mendflow.process.ServiceLevelClockProcess;
import dev.mendflow.process.ServiceLevelPolicy;
import dev.mendflow.process.StatutoryRemedyProcess;
import dev.mendflow.process.Variables;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NamesContractTest {

    @Test
    void jobTypesOfModelsAndNamesAreTheSame() {
        assertThat(ModelFiles.attributes("taskDefinition", "type")).isEqualTo(Names.of(JobTypes.class));
    }

    @Test
    void messagesOfModelsAndNamesAreTheSame() {
        assertThat(ModelFiles.attributes("message", "name")).isEqualTo(Names.of(Messages.class));
    }

    @Test
    void errorsOfModelsAndNamesAreTheSame() {
        assertThat(ModelFiles.attributes("error", "errorCode")).isEqualTo(Names.of(Errors.class));
    }

    @Test
    void eachFormHasAFileAndIsUsed() {
        assertThat(ModelFiles.attributes("formDefinition", "formId"))
                .isEqualTo(Names.of(Forms.class))
                .isEqualTo(files(".form"));
    }

    @Test
    void eachDecisionHasAFileAndIsUsed() {
        Set<String> decisions = ModelFiles.with(".dmn").stream()
                .flatMap(file -> Xml.all(Xml.read(file), "decision").stream())
                .map(decision -> decision.getAttribute("id"))
                .collect(Collectors.toSet());

        Set<String> used = new HashSet<>(ModelFiles.attributes("calledDecision", "decisionId"));
        used.addAll(Set.of(Decisions.SERVICE_LEVEL_POLICY, Decisions.WORKING_CALENDAR, Decisions.COMPENSATION_POLICY));
        assertThat(used).isEqualTo(Names.of(Decisions.class)).isEqualTo(decisions);
        assertThat(ModelFiles.with(".dmn"))
                .anyMatch(file -> file.endsWith(ServiceLevelPolicy.RESOURCE))
                .anyMatch(file -> file.endsWith(CompensationPolicy.RESOURCE));
    }

    @Test
    void eachProcessHasAFileOfItsName() {
        assertThat(ModelFiles.attributes("process", "id"))
                .isEqualTo(files(".bpmn"))
                .containsExactlyInAnyOrder(
                        ServiceCaseProcess.ID,
                        EscalationProcess.ID,
                        CustomerSurveyProcess.ID,
                        ServiceLevelClockProcess.ID,
                        StatutoryRemedyProcess.ID)
                .containsAll(ModelFiles.attributes("calledElement", "processId"));
    }

    @Test
    void tasksAreOfferedToRoles() {
        Set<String> groups = ModelFiles.attributes("assignmentDefinition", "candidateGroups").stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .collect(Collectors.toSet());

        assertThat(groups).isEqualTo(Names.of(CandidateGroups.class));
    }

    @Test
    void whatModelsWriteAreKnownVariables() {
        assertThat(Names.of(Variables.class))
                .containsAll(ModelFiles.attributes("output", "target"))
                .containsAll(ModelFiles.attributes("input", "target"));
    }

    private static Set<String> files(String suffix) {
        return ModelFiles.with(suffix).stream()
                .map(Path::getFileName)
                .map(Path::toString)
                .map(name -> name.substring(0, name.length() - suffix.length()))
                .collect(Collectors.toSet());
    }
}
