package dev.mendflow.api.startup;

import dev.mendflow.api.accounts.FirstStart;
import dev.mendflow.engine.broker.EngineBecameReady;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells on the console how far the program has come, and at the end where to go. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartReport implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger("dev.mendflow.start");

    private final FirstStart firstStart;
    private volatile int port;
    private volatile boolean appStarted;
    private volatile boolean engineReady;
    private boolean told;

    StartReport(FirstStart firstStart) {
        this.firstStart = firstStart;
    }

    @EventListener
    void serving(WebServerInitializedEvent server) {
        if (server.getApplicationContext().getServerNamespace() == null) {
            port = server.getWebServer().getPort();
            log.info("Web server listens on port {}", port);
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        firstStart
                .createAdministrator()
                .ifPresent(password -> log.info("First start: administrator created, sign in as admin / {}", password));
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void started(ApplicationReadyEvent started) {
        appStarted = true;
        log.info("Reports are taken in; the process engine {}", engineReady ? "is ready" : "is still starting");
        tellWhenReady();
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void engineReady(EngineBecameReady ready) {
        engineReady = true;
        tellWhenReady();
    }

    private synchronized void tellWhenReady() {
        if (appStarted && engineReady && !told) {
            told = true;
            log.info(
                    "Mendflow is ready: http://localhost:{}/ (REST: /v3/api-docs), credentials in {}",
                    port,
                    firstStart.credentialsFile());
        }
    }
}
