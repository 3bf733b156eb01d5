package dev.mendflow.engine.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the threads of a broker that hangs were doing, kept for whoever looks into it. */
final class ThreadDump {

    private static final Logger log = LoggerFactory.getLogger(ThreadDump.class);

    private ThreadDump() {}

    static void of(BrokerProcess broker, Path logs) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Path dump = logs.resolve("threads-" + broker.pid() + ".txt");
        if (!Files.isExecutable(jcmd)) {
            log.warn("No jcmd in this JDK, so there is no thread dump of process {}", broker.pid());
            return;
        }
        try {
            Process process = new ProcessBuilder(jcmd.toString(), Long.toString(broker.pid()), "Thread.print")
                    .redirectErrorStream(true)
                    .redirectOutput(dump.toFile())
                    .start();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            log.warn("The threads of process {} are in {}", broker.pid(), dump);
        } catch (IOException e) {
            log.warn("No thread dump of process {}", broker.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
