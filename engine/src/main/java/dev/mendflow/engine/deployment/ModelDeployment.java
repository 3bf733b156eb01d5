package dev.mendflow.engine.deployment;

import dev.mendflow.engine.broker.EngineBecameReady;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models below {@code processes/} whenever the engine has become ready. All go in one deployment, so that forms,
 * decisions and called processes are bound to it; the engine makes no new version of what has not changed.
 */
@Component
public class ModelDeployment {

    private static final Logger log = LoggerFactory.getLogger(ModelDeployment.class);
    private static final List<String> KINDS = List.of("bpmn", "dmn", "form");

    private final CamundaClient client;
    private final ResourcePatternResolver resources;
    private volatile boolean deployed;

    ModelDeployment(CamundaClient client, ResourcePatternResolver resources) {
        this.client = client;
        this.resources = resources;
    }

    /** Whether the models of this program are in the engine. */
    public boolean isDeployed() {
        return deployed;
    }

    @EventListener
    void onReady(EngineBecameReady ready) {
        Thread.ofVirtual().name("model-deployment").start(this::deployUntilItWorks);
    }

    private void deployUntilItWorks() {
        try {
            while (!tryToDeploy()) {
                Thread.sleep(Duration.ofSeconds(5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean tryToDeploy() {
        List<Resource> models = models();
        try {
            DeployResourceCommandStep2 command = null;
            for (Resource model : models) {
                command = add(command, model);
            }
            if (command != null) {
                command.requestTimeout(Duration.ofSeconds(30)).send().join();
            }
            deployed = true;
            log.info("Engine: {} models deployed", models.size());
            return true;
        } catch (RuntimeException e) {
            log.error("Engine: the models could not be deployed and are tried again: {}", e.getMessage());
            return false;
        }
    }

    private DeployResourceCommandStep2 add(@Nullable DeployResourceCommandStep2 command, Resource model) {
        String name = String.valueOf(model.getFilename());
        try {
            byte[] content = model.getContentAsByteArray();
            return command == null
                    ? client.newDeployResourceCommand().addResourceBytes(content, name)
                    : command.addResourceBytes(content, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Resource> models() {
        try {
            List<Resource> found = new ArrayList<>();
            for (String kind : KINDS) {
                found.addAll(List.of(resources.getResources("classpath*:processes/**/*." + kind)));
            }
            found.sort(Comparator.comparing(resource -> String.valueOf(resource.getFilename())));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
