package dev.mendflow.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mendflow.engine.broker.EngineBecameReady;
import dev.mendflow.engine.broker.EngineIdentity;
import dev.mendflow.engine.broker.EngineReadiness;
import dev.mendflow.engine.broker.KnownReadiness;
import dev.mendflow.engine.readmodel.Database;
import dev.mendflow.engine.readmodel.ReadModel;
import dev.mendflow.engine.records.EngineRecognised;
import dev.mendflow.engine.records.Exporter;
import dev.mendflow.engine.records.RecognisedEngine;
import dev.mendflow.engine.testing.EngineExtension;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Programs with a class path of their own, one after the other or side by side, on a real engine. */
@ExtendWith(OutputCaptureExtension.class)
class ProductModelsTest {

    private static final EngineIdentity OURS = new EngineIdentity("ours", 1, "secret");

    @RegisterExtension
    static final EngineExtension engine = new EngineExtension();

    @TempDir
    Path classPath;

    private final String one = "one-" + UUID.randomUUID();
    private final String other = "other-" + UUID.randomUUID();
    private ReadModel model = ReadModel.on(Database.H2);

    @BeforeEach
    void twoModelsThatHaveNothingToDoWithEachOther() {
        ships(one, process(one, "as shipped"));
        ships(other, process(other, "as shipped"));
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void whatADesignerDeployedStaysTheNewest() {
        Program program = new Program(OURS).starts();
        designerDeploys(one);

        program.seesTheEngineComeBack();
        new Program(OURS).starts();

        assertThat(newest(one)).isEqualTo(2);
        assertThat(newest(other)).isEqualTo(1);
    }

    @Test
    void aProgramWithAChangedModelDeploysItAndNoOtherAndSaysWhoseItTakesThePlaceOf(CapturedOutput log) {
        new Program(OURS).starts();
        designerDeploys(one);
        designerDeploys(other);
        ships(one, process(one, "better"));

        new Program(OURS).starts();

        assertThat(newest(one)).isEqualTo(3);
        assertThat(newest(other)).isEqualTo(2);
        assertThat(log).containsOnlyOnce("PROCESS " + one + ": version 3").doesNotContain(other + ": version");
    }

    @Test
    void aProgramThatChangesOnlyWhatItShippedItselfOverwritesNobody(CapturedOutput log) {
        new Program(OURS).starts();
        ships(one, process(one, "better"));

        new Program(OURS).starts();

        assertThat(newest(one)).isEqualTo(2);
        assertThat(log).doesNotContain("takes the place");
    }

    @Test
    void anOlderProgramThatIsStartedAgainBringsItsModelsBack() {
        new Program(OURS).starts();
        ships(one, process(one, "worse"));
        new Program(OURS).starts();
        ships(one, process(one, "as shipped"));

        new Program(OURS).starts();

        assertThat(newest(one)).isEqualTo(3);
    }

    @Test
    void anOlderProgramThatStillRunsLeavesTheModelsOfTheNewerOne() {
        Program older = new Program(OURS).starts();
        ships(one, process(one, "better"));
        new Program(OURS).starts();
        ships(one, process(one, "as shipped"));

        older.seesTheEngineComeBack();

        assertThat(newest(one)).isEqualTo(2);
    }

    @Test
    void whatIsTakenFromTheSameDeploymentComesWithIt() {
        String form = "form-" + UUID.randomUUID();
        ships(one, processWithForm(one, form));
        write(form + ".form", form(form, 1));
        new Program(OURS).starts();
        write(form + ".form", form(form, 2));

        new Program(OURS).starts();

        assertThat(newest(one)).isEqualTo(2);
        assertThat(newest(other)).isEqualTo(1);
    }

    @Test
    void aProgramThatDiedBeforeItRememberedDeploysOnceMoreAndChangesNothing(CapturedOutput log) {
        new Program(OURS).starts();
        ships(one, process(one, "better"));
        new Program(OURS).starts();
        model.jdbc().update("delete from engine_shipped_model");

        new Program(OURS).starts();

        assertThat(newest(one)).isEqualTo(2);
        assertThat(model.count("engine_shipped_model")).isEqualTo(2);
        assertThat(log).doesNotContain("takes the place");
    }

    @Test
    void anEngineThatWasWipedOrRestoredGetsAll() {
        new Program(OURS).starts();
        designerDeploys(one);
        designerDeploys(other);

        new Program(new EngineIdentity("ours", 2, "secret")).starts();
        assertThat(newest(one)).isEqualTo(3);
        assertThat(newest(other)).isEqualTo(3);

        designerDeploys(one);
        new Program(new EngineIdentity("a new one", 1, "secret")).starts();
        assertThat(newest(one)).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void programsThatStartAtOnceDeployOnce(Database database) {
        model.close();
        model = ReadModel.on(database);
        List<Program> programs =
                Stream.generate(() -> new Program(OURS)).limit(3).toList();

        programs.forEach(Program::isToldThatTheEngineIsReady);
        programs.forEach(Program::hasModelsInPlace);

        assertThat(newest(one)).isEqualTo(1);
        assertThat(model.count("engine_shipped_model")).isEqualTo(2);
    }

    @Test
    void anEngineElsewhereIsRememberedAsSoonAsItsRecordsSayWhichOneItIs() {
        Program program = new Program(null).starts();
        assertThat(model.count("engine_shipped_model")).isZero();

        new Exporter(model, "elsewhere", 1, 1).send();
        program.hasModelsInPlace();
        designerDeploys(one);
        program.seesTheEngineComeBack();
        new Program(null).starts();

        assertThat(newest(one)).isEqualTo(2);

        new Exporter(model, "elsewhere", 2, 1).send();
        program.hasModelsInPlace();

        assertThat(newest(one)).isEqualTo(3);
    }

    private void designerDeploys(String id) {
        engine.client()
                .newDeployResourceCommand()
                .addResourceStringUtf8(process(id, "by a designer"), id + ".bpmn")
                .send()
                .join();
    }

    private int newest(String id) {
        return engine.client()
                .newCreateInstanceCommand()
                .bpmnProcessId(id)
                .latestVersion()
                .send()
                .join()
                .getVersion();
    }

    private void ships(String id, String process) {
        write(id + ".bpmn", process);
    }

    private void write(String file, String content) {
        try {
            Path folder = Files.createDirectories(classPath.resolve("processes/a-room"));
            Files.writeString(folder.resolve(file), content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String process(String id, String name) {
        return processOf(id, name, "<zeebe:userTask />");
    }

    private static String processWithForm(String id, String form) {
        return processOf(
                id,
                "with a form",
                "<zeebe:userTask /><zeebe:formDefinition formId=\"%s\" bindingType=\"deployment\" />".formatted(form));
    }

    private static String processOf(String id, String name, String extensions) {
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="D" targetNamespace="x">
                  <bpmn:process id="%s" name="%s" isExecutable="true">
                    <bpmn:startEvent id="Start"><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>
                    <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Work" />
                    <bpmn:userTask id="Work"><bpmn:extensionElements>%s</bpmn:extensionElements><bpmn:incoming>F1</bpmn:incoming></bpmn:userTask>
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(id, name, extensions);
    }

    private static String form(String id, int schemaVersion) {
        return """
                {"id":"%s","type":"default","schemaVersion":%d,"components":[]}
                """.formatted(id, schemaVersion);
    }

    /** As much of a program as has to do with its models. */
    private final class Program {

        private final AtomicInteger inPlace = new AtomicInteger();
        private final ProductModels models;
        private int seen;

        /** @param own the engine that it runs itself, null when it runs elsewhere */
        Program(@Nullable EngineIdentity own) {
            StaticListableBeanFactory beans = new StaticListableBeanFactory();
            if (own != null) {
                beans.addBean("identity", own);
            }
            EngineReadiness readiness = KnownReadiness.ready();
            models = new ProductModels(
                    new Deployments(engine.client(), new ModelLint(), readiness),
                    new ShippedModels(model.part(JdbcClient.class), model.part(PlatformTransactionManager.class)),
                    new CurrentEngine(beans.getBeanProvider(EngineIdentity.class), model.part(RecognisedEngine.class)),
                    readiness,
                    new PathMatchingResourcePatternResolver(classLoader()),
                    event -> inPlace.incrementAndGet());
            model.part(ApplicationEventMulticaster.class).addApplicationListener(recognised());
        }

        Program starts() {
            isToldThatTheEngineIsReady();
            hasModelsInPlace();
            return this;
        }

        void seesTheEngineComeBack() {
            starts();
        }

        void isToldThatTheEngineIsReady() {
            models.on(new EngineBecameReady(Instant.EPOCH));
        }

        void hasModelsInPlace() {
            seen++;
            await().pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> inPlace.get() >= seen);
        }

        private ApplicationListener<PayloadApplicationEvent<EngineRecognised>> recognised() {
            return new ApplicationListener<>() {
                @Override
                public void onApplicationEvent(PayloadApplicationEvent<EngineRecognised> event) {
                    models.on(event.getPayload());
                }
            };
        }

        /** With nothing but what is shipped. */
        private ClassLoader classLoader() {
            try {
                return new URLClassLoader(new URL[] {classPath.toUri().toURL()}, null);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
