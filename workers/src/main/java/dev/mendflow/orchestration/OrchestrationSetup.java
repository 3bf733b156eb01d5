package dev.mendflow.orchestration;

import java.util.concurrent.ThreadPoolExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.interceptor.AsyncUncaughtExceptionHandler;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The threads and settings of the doorway. */
@Configuration(proxyBeanMethods = false)
@EnableAsync
@EnableScheduling
@EnableConfigurationProperties({StepSettings.class, OutboxSettings.class})
@PropertySource("classpath:dev/mendflow/orchestration/outbox.properties")
class OrchestrationSetup {

    private static final Logger LOG = LoggerFactory.getLogger(OrchestrationSetup.class);

    /**
     * Sends messages after the commit. Its queue never refuses, because a refusal would fall back on a caller whose transaction
     * is done; and its threads are never interrupted, because that would close the files of an H2 database.
     */
    @Bean(defaultCandidate = false)
    AsyncTaskExecutor processMessageSender(OutboxSettings settings) {
        ThreadPoolTaskExecutor sender = new ThreadPoolTaskExecutor();
        sender.setThreadNamePrefix("process-message-");
        sender.setCorePoolSize(settings.senders());
        sender.setMaxPoolSize(settings.senders());
        sender.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        sender.setWaitForTasksToCompleteOnShutdown(true);
        sender.setAwaitTerminationSeconds(15);
        return sender;
    }

    /** A message that cannot be sent now is no news: it stays in the outbox, which the health check watches. */
    @Bean
    AsyncConfigurer quietAboutTheOutbox() {
        return new AsyncConfigurer() {
            @Override
            public AsyncUncaughtExceptionHandler getAsyncUncaughtExceptionHandler() {
                return (failure, method, arguments) -> {
                    if (failure instanceof EngineOutOfReach) {
                        LOG.debug("{} stays in the outbox: {}", method.getName(), failure.getMessage());
                    } else {
                        LOG.error("{} failed", method, failure);
                    }
                };
            }
        };
    }
}
