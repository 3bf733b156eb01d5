package dev.mendflow.orchestration;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.ResolvableType;

/**
 * What a step's class says about its job.
 *
 * @param name of the job type, room and kebab-case class: {@code warranty.look-up-entitlement}
 * @param given the record that the job's variables become
 */
record JobType(String name, Class<? extends Record> given) {

    static JobType of(Step<?, ?> step) {
        Class<?> type = AopUtils.getTargetClass(step);
        Class<?> given =
                ResolvableType.forClass(type).as(Step.class).getGeneric(0).resolve();
        if (given == null) {
            throw new IllegalStateException(type + " does not say what it is given");
        }
        return new JobType(name(type), given.asSubclass(Record.class));
    }

    static String name(Class<?> step) {
        String room = step.getPackageName().substring(step.getPackageName().lastIndexOf('.') + 1);
        return room + "."
                + step.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    List<String> variables() {
        return Arrays.stream(given.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
