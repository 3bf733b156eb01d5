package dev.mendflow.api.startup;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.interceptor.AsyncUncaughtExceptionHandler;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What every room is given. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Foundations implements AsyncConfigurer {

    private static final Logger log = LoggerFactory.getLogger(Foundations.class);

    /** The one clock of the program, in UTC; everything that asks for the time asks this one. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** What is done later is done again when it fails, as while the engine is away: one line is enough. */
    @Override
    public AsyncUncaughtExceptionHandler getAsyncUncaughtExceptionHandler() {
        return (failure, method, arguments) -> {
            log.warn("{} will be tried again: {}", method.getName(), failure.toString());
            log.debug("It failed with", failure);
        };
    }
}
