package dev.mendflow.engine.oversight;

import org.jspecify.annotations.Nullable;

/**
 * A flow node of a diagram.
 *
 * @param id its id
 * @param type what it is, in the words of BPMN: {@code userTask}, {@code exclusiveGateway}, …
 * @param name what is written on it, null when nothing
 * @param nameZh the Chinese name (its property {@code zh}), null when there is none
 */
public record ProcessElement(
        String id,
        String type,
        @Nullable String name,
        @Nullable String nameZh) {}
