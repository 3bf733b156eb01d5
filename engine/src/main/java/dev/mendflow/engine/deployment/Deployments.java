package dev.mendflow.engine.deployment;

import dev.mendflow.engine.broker.EngineReadiness;
import dev.mendflow.engine.command.EngineUnavailable;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.client.api.response.DecisionRequirements;
import io.camunda.client.api.response.DeploymentEvent;
import io.grpc.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The way into the engine for models, decisions and forms. */
@Component
public class Deployments {

    private final CamundaClient client;
    private final ModelLint lint;
    private final EngineReadiness readiness;

    Deployments(CamundaClient client, ModelLint lint, EngineReadiness readiness) {
        this.client = client;
        this.lint = lint;
        this.readiness = readiness;
    }

    /**
     * Deploys these files as one deployment: all of them or none. What the engine has already, byte for byte, keeps its
     * version.
     *
     * @param resources each with a file name that ends in {@code .bpmn}, {@code .dmn} or {@code .form}
     * @throws DeploymentRefused when the engine does not accept one of them
     * @throws io.camunda.client.api.command.ClientException when the engine does not answer
     */
    public Deployed deploy(List<Resource> resources) {
        @Nullable DeployResourceCommandStep2 command = null;
        for (Resource resource : resources) {
            String name = Objects.requireNonNull(resource.getFilename(), "A resource without a file name");
            command = command == null
                    ? client.newDeployResourceCommand().addResourceBytes(content(resource), name)
                    : command.addResourceBytes(content(resource), name);
        }
        if (command == null) {
            throw new IllegalArgumentException("Nothing to deploy");
        }
        try {
            return deployed(
                    command.requestTimeout(Duration.ofSeconds(30)).send().join());
        } catch (ClientStatusException e) {
            if (e.getStatusCode() == Status.Code.INVALID_ARGUMENT) {
                throw new DeploymentRefused(String.valueOf(e.getMessage()), e);
            }
            throw e;
        }
    }

    /**
     * Deploys what somebody handed in, after the lint.
     *
     * @throws ModelsRefused when the lint finds anything; the engine does not hear of it then
     * @throws DeploymentRefused when the engine does not accept one of them
     * @throws EngineUnavailable when the engine does not answer
     */
    public Deployed deployChecked(List<ModelFile> files) {
        List<Finding> findings = lint.check(files);
        if (!findings.isEmpty()) {
            throw new ModelsRefused(findings);
        }
        if (!readiness.isReady()) {
            throw new EngineUnavailable();
        }
        try {
            return deployFiles(files);
        } catch (ClientException failure) {
            throw new EngineUnavailable(failure);
        }
    }

    /** Like {@link #deploy}, of files that have been read. */
    Deployed deployFiles(List<ModelFile> files) {
        return deploy(files.stream().map(Deployments::resource).toList());
    }

    private static Resource resource(ModelFile file) {
        return new ByteArrayResource(file.content()) {
            @Override
            public String getFilename() {
                return file.name();
            }
        };
    }

    private static byte[] content(Resource resource) {
        try {
            return resource.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(resource.getDescription() + " cannot be read", e);
        }
    }

    private static Deployed deployed(DeploymentEvent event) {
        Map<Long, String> tables = event.getDecisionRequirements().stream()
                .collect(Collectors.toMap(
                        DecisionRequirements::getDecisionRequirementsKey, DecisionRequirements::getResourceName));
        Stream<Deployed.Definition> processes = event.getProcesses().stream()
                .map(p -> new Deployed.Definition(
                        Deployed.Kind.PROCESS,
                        p.getBpmnProcessId(),
                        p.getVersion(),
                        p.getProcessDefinitionKey(),
                        p.getResourceName()));
        Stream<Deployed.Definition> decisions = event.getDecisions().stream()
                .map(d -> new Deployed.Definition(
                        Deployed.Kind.DECISION,
                        d.getDmnDecisionId(),
                        d.getVersion(),
                        d.getDecisionKey(),
                        Objects.requireNonNull(tables.get(d.getDecisionRequirementsKey()))));
        Stream<Deployed.Definition> forms = event.getForm().stream()
                .map(f -> new Deployed.Definition(
                        Deployed.Kind.FORM, f.getFormId(), f.getVersion(), f.getFormKey(), f.getResourceName()));
        return new Deployed(
                event.getKey(),
                Stream.of(processes, decisions, forms).flatMap(s -> s).toList());
    }
}
