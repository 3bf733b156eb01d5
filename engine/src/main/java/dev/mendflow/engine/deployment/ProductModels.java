package dev.mendflow.engine.deployment;

import dev.mendflow.engine.broker.EngineBecameReady;
import dev.mendflow.engine.broker.EngineReadiness;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Deploys the models of the class path once the engine is ready, all together, until it has worked. */
@Component
class ProductModels {

    private static final Logger log = LoggerFactory.getLogger(ProductModels.class);
    private static final List<String> KINDS = List.of("bpmn", "dmn", "form");
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Deployments deployments;
    private final EngineReadiness readiness;
    private final ResourcePatternResolver classPath;
    private final ApplicationEventPublisher events;
    private final AtomicBoolean busy = new AtomicBoolean();

    ProductModels(
            Deployments deployments,
            EngineReadiness readiness,
            ResourcePatternResolver classPath,
            ApplicationEventPublisher events) {
        this.deployments = deployments;
        this.readiness = readiness;
        this.classPath = classPath;
        this.events = events;
    }

    /** Each time, since the engine that came back may be another one; unchanged models are no work. */
    @EventListener
    void on(EngineBecameReady ready) {
        if (busy.compareAndSet(false, true)) {
            Thread.ofVirtual().name("deployment").start(this::deployUntilDone);
        }
    }

    private void deployUntilDone() {
        try {
            List<Resource> models = models();
            Duration pause = Duration.ofSeconds(1);
            while (!models.isEmpty() && readiness.isReady() && !deployed(models)) {
                Thread.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        } catch (IOException e) {
            log.error("The models of the class path cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            busy.set(false);
        }
    }

    private boolean deployed(List<Resource> models) {
        try {
            Deployed deployed = deployments.deploy(models);
            log.info("Deployed {} models: {}", models.size(), deployed.definitions());
            events.publishEvent(new ModelsInPlace(models.size()));
            return true;
        } catch (DeploymentRefused refused) {
            log.error("The engine refuses the product's models: {}", refused.getMessage());
            return false;
        } catch (RuntimeException notYet) {
            log.warn("The models are not deployed yet: {}", notYet.toString());
            return false;
        }
    }

    private List<Resource> models() throws IOException {
        List<Resource> models = new ArrayList<>();
        for (String kind : KINDS) {
            models.addAll(List.of(classPath.getResources("classpath*:processes/**/*." + kind)));
        }
        models.sort(Comparator.comparing(model -> String.valueOf(model.getFilename())));
        return models;
    }
}
