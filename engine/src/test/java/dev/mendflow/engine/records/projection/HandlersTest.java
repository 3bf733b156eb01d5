package dev.mendflow.engine.records.projection;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.camunda.zeebe.protocol.record.ValueType;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HandlersTest {

    @Test
    void eachHandlerIsCalledWhatTheEngineCallsItsRecords() {
        assertThat(new Projector("caseId").valueTypes()).hasSize(14).allSatisfy(type -> assertThat(
                        Stream.of(ValueType.values()).map(Enum::name))
                .contains(type));
    }

    @Test
    void handlersEndInHandlerAndKnowNoClockAndNoDatabase() {
        classes()
                .that()
                .implement(RecordHandler.class)
                .should()
                .haveSimpleNameEndingWith("Handler")
                .andShould()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("java.time.temporal..", "java.sql..", "javax.sql..", "org.springframework..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.mendflow.engine.records.projection"));
    }
}
