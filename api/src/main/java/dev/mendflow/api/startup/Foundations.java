package dev.mendflow.api.startup;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What every room is given. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Foundations {

    /** The one clock of the program, in UTC; everything that asks for the time asks this one. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
