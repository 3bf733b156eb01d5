package dev.mendflow.engine.deployment;

import dev.mendflow.engine.broker.EngineBecameReady;
import dev.mendflow.engine.broker.EngineReadiness;
import dev.mendflow.engine.records.EngineData;
import dev.mendflow.engine.records.EngineRecognised;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Gives the engine the models of the class path once it is ready, until it has worked. Each content goes to an engine once:
 * what people deploy afterwards is newer than ours and stays so until a program brings changed models.
 *
 * <p>First deployed, then remembered: a program that ends in between deploys once more, and the engine keeps the version of
 * what it has as the newest already.
 */
@Component
class ProductModels {

    private static final Logger log = LoggerFactory.getLogger(ProductModels.class);
    private static final List<String> KINDS = List.of("bpmn", "dmn", "form");
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Deployments deployments;
    private final ShippedModels shipped;
    private final CurrentEngine engine;
    private final EngineReadiness readiness;
    private final ResourcePatternResolver classPath;
    private final ApplicationEventPublisher events;
    private final Lock oneAtATime = new ReentrantLock();
    private @Nullable EngineData served;

    ProductModels(
            Deployments deployments,
            ShippedModels shipped,
            CurrentEngine engine,
            EngineReadiness readiness,
            ResourcePatternResolver classPath,
            ApplicationEventPublisher events) {
        this.deployments = deployments;
        this.shipped = shipped;
        this.engine = engine;
        this.readiness = readiness;
        this.classPath = classPath;
        this.events = events;
    }

    /** Each time, since the engine that came back may be another one. */
    @EventListener
    void on(EngineBecameReady ready) {
        Thread.ofVirtual().name("deployment").start(this::putInPlace);
    }

    /** One that runs elsewhere may have been ready before it was known which one it is, or that it was restored. */
    @EventListener
    void on(EngineRecognised recognised) {
        Thread.ofVirtual().name("deployment").start(this::putInPlace);
    }

    private void putInPlace() {
        oneAtATime.lock();
        try {
            List<ModelFile> models = models();
            Duration pause = Duration.ofSeconds(1);
            while (!models.isEmpty() && readiness.isReady() && !inPlace(models)) {
                Thread.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        } catch (IOException e) {
            log.error("The models of the class path cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            oneAtATime.unlock();
        }
    }

    private boolean inPlace(List<ModelFile> models) {
        try {
            @Nullable EngineData current = engine.data().orElse(null);
            // Once in the life of a program: of two versions side by side the older one would otherwise put its models
            // back whenever the engine comes back.
            if (current == null || !current.equals(served)) {
                deploy(models, current);
                served = current;
            }
            events.publishEvent(new ModelsInPlace(models.size()));
            return true;
        } catch (DuplicateKeyException another) {
            log.info("Another program has just given the engine its models");
            return false;
        } catch (DeploymentRefused refused) {
            log.error("The engine refuses the product's models: {}", refused.getMessage());
            return false;
        } catch (RuntimeException notYet) {
            log.warn("The models are not deployed yet: {}", notYet.toString());
            return false;
        }
    }

    private void deploy(List<ModelFile> models, @Nullable EngineData current) {
        Shipment before = current == null ? Shipment.unknown() : shipped.to(current);
        List<ModelFile> missing = before.missing(models);
        if (missing.isEmpty()) {
            log.info("The engine has got the {} models of this program before", models.size());
            return;
        }
        Deployed deployed = deployments.deployFiles(missing);
        log.info("Deployed {} of {} models: {}", missing.size(), models.size(), deployed.definitions());
        deployed.definitions().stream()
                .filter(definition -> deployed.made(definition) && before.isOverwritten(definition))
                .forEach(ProductModels::sayOverwritten);
        if (current != null) {
            shipped.remember(current, missing, deployed);
        }
    }

    private static void sayOverwritten(Deployed.Definition definition) {
        log.warn(
                "{} {}: version {} from {} of this program takes the place of version {}, which was not deployed by it;"
                        + " to go on with that one, deploy it again",
                definition.kind(),
                definition.id(),
                definition.version(),
                definition.resource(),
                definition.version() - 1);
    }

    private List<ModelFile> models() throws IOException {
        List<ModelFile> models = new ArrayList<>();
        for (String kind : KINDS) {
            for (Resource model : classPath.getResources("classpath*:processes/**/*." + kind)) {
                models.add(new ModelFile(Objects.requireNonNull(model.getFilename()), model.getContentAsByteArray()));
            }
        }
        models.sort(Comparator.comparing(ModelFile::name));
        return models;
    }
}
