package dev.mendflow.engine.oversight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One deployed version of a process.
 *
 * @param key the engine's key
 * @param bpmnProcessId the id of the process in the diagram
 * @param version counted by the engine from 1
 * @param versionTag what the designer called the version, null when nothing
 * @param resourceName the name of the deployed file, as given by whoever deployed it
 * @param name the name of the process in the diagram, null when it has none
 * @param nameZh the Chinese name, the property {@code zh} of the process; null when it has none
 * @param deployedAt since when
 * @param instances how many instances of this version there are
 */
public record ProcessDefinition(
        long key,
        String bpmnProcessId,
        int version,
        @Nullable String versionTag,
        String resourceName,
        @Nullable String name,
        @Nullable String nameZh,
        Instant deployedAt,
        InstanceCounts instances) {}
