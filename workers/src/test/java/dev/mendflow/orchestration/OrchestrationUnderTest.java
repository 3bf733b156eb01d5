package dev.mendflow.orchestration;

import dev.mendflow.testing.RoomsUnderTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The doorway with all rooms behind it, and no engine before it. */
@Configuration(proxyBeanMethods = false)
@Import(RoomsUnderTest.class)
@ComponentScan(
        basePackageClasses = Step.class,
        excludeFilters =
                @ComponentScan.Filter(
                        type = org.springframework.context.annotation.FilterType.REGEX,
                        pattern = ".*UnderTest.*"))
class OrchestrationUnderTest {}
