package dev.mendflow.engine.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.engine.deployment.Deployed;
import dev.mendflow.engine.deployment.DeploymentRefused;
import dev.mendflow.engine.deployment.Deployments;
import dev.mendflow.engine.readmodel.Database;
import dev.mendflow.engine.readmodel.ReadModel;
import dev.mendflow.engine.testing.EngineExtension;
import io.camunda.client.CamundaClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

class ExternalEngineTest {

    @RegisterExtension
    static final EngineExtension engine = new EngineExtension();

    private static AnnotationConfigApplicationContext app;

    @BeforeAll
    static void anAppWhoseEngineRunsElsewhere() {
        app = new AnnotationConfigApplicationContext();
        TestPropertyValues.of(engine.properties()).applyTo(app);
        app.registerBean(Clock.class, Clock::systemUTC);
        app.registerBean(DataSource.class, Database.H2::fresh);
        app.register(ReadModel.Infrastructure.class);
        app.scan("dev.mendflow.engine.broker", "dev.mendflow.engine.deployment", "dev.mendflow.engine.records");
        app.refresh();
    }

    @AfterAll
    static void end() {
        app.close();
    }

    @Test
    void itBecomesReadyAndSaysSo() {
        assertThat(app.getBean(EngineReadiness.class).awaitReady(Duration.ofSeconds(30)))
                .isTrue();

        assertThat(app.getBean(EngineHealth.class).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void theClientUsesGrpc() {
        assertThat(app.getBean(CamundaClient.class).getConfiguration().preferRestOverGrpc())
                .isFalse();
    }

    @Test
    void theModelsOfTheClassPathAreDeployedTogether() {
        engine.records()
                .await(
                        "the product's model",
                        event -> event.valueType().equals("PROCESS")
                                && event.text("bpmnProcessId").equals("on-the-class-path"));
        engine.records()
                .await(
                        "the product's form",
                        event -> event.valueType().equals("FORM")
                                && event.text("formId").equals("on-the-class-path-form"));
    }

    @Test
    void unchangedModelsKeepTheirVersion() {
        Deployments deployments = app.getBean(Deployments.class);
        List<Resource> model = List.of(new ClassPathResource("models/waiting.bpmn"));

        Deployed first = deployments.deploy(model);
        Deployed second = deployments.deploy(model);

        assertThat(second.definitions()).isEqualTo(first.definitions());
        assertThat(first.definitions()).extracting(Deployed.Definition::id).containsExactly("waiting");
    }

    @Test
    void aModelThatTheEngineDoesNotUnderstandIsRefused() {
        Resource broken = new ByteArrayResource("<not-bpmn/>".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "broken.bpmn";
            }
        };

        Assertions.assertThatThrownBy(() -> app.getBean(Deployments.class).deploy(List.of(broken)))
                .isInstanceOf(DeploymentRefused.class)
                .hasMessageContaining("broken.bpmn");
    }
}
