package dev.mendflow;

import java.util.Objects;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;

/** Lets two rooms use the same word for a class of theirs: the second one is known by its full name. */
class RoomNames extends AnnotationBeanNameGenerator {

    @Override
    protected String buildDefaultBeanName(BeanDefinition definition, BeanDefinitionRegistry registry) {
        String name = super.buildDefaultBeanName(definition, registry);
        String type = Objects.requireNonNull(definition.getBeanClassName());
        boolean taken = registry.containsBeanDefinition(name)
                && !type.equals(registry.getBeanDefinition(name).getBeanClassName());
        return taken ? type : name;
    }
}
