package dev.mendflow.api.startup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.interceptor.AsyncUncaughtExceptionHandler;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.stereotype.Component;

/** What is done later is done again when it fails, as while the engine is away: one line in the log is enough. */
@Component
class LaterWork implements AsyncConfigurer {

    private static final Logger log = LoggerFactory.getLogger(LaterWork.class);

    @Override
    public AsyncUncaughtExceptionHandler getAsyncUncaughtExceptionHandler() {
        return (failure, method, arguments) -> {
            log.warn("{} will be tried again: {}", method.getName(), failure.toString());
            log.debug("It failed with", failure);
        };
    }
}
