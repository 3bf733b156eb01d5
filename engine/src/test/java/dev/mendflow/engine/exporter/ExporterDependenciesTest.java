package dev.mendflow.engine.exporter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The exporter's classes run alone in the broker: what is not there must not be used. */
class ExporterDependenciesTest {

    @Test
    void theExporterNeedsOnlyWhatTheBrokerBrings() {
        classes()
                .that()
                .resideInAPackage("dev.mendflow.engine.exporter")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.mendflow.engine.exporter",
                        "io.camunda.zeebe.exporter.api..",
                        "io.camunda.zeebe.protocol.record..",
                        "org.slf4j",
                        "org.jspecify.annotations",
                        "java..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.mendflow.engine.exporter"));
    }
}
