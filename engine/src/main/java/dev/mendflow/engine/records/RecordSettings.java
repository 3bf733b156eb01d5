package dev.mendflow.engine.records;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the reading side wants to know.
 *
 * @param ingestSecret what the exporter has to present, at least 16 characters; without one, and without an {@link
 *     IngestSecret} bean, nobody may hand in records
 * @param businessKeyVariable the variable of an instance that says what it is about
 * @param mode {@code external} when the engine runs elsewhere: then records may come from other machines
 * @param canaryInterval how often a command of ours leaves a record, whatever people do
 */
@ConfigurationProperties("mendflow.engine")
record RecordSettings(
        @Nullable String ingestSecret,
        @DefaultValue("caseId") String businessKeyVariable,
        @DefaultValue("embedded") String mode,
        @DefaultValue("10s") Duration canaryInterval) {

    boolean onlyFromHere() {
        return !mode.equalsIgnoreCase("external");
    }
}
