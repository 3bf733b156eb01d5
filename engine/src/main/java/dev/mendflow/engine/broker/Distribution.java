package dev.mendflow.engine.broker;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The unpacked broker, which the build resolves and we never bundle. */
record Distribution(Path directory, String version) {

    private static final Pattern BROKER_JAR = Pattern.compile("zeebe-broker-(\\d+\\.\\d+\\.\\d+.*)\\.jar");
    private static final String HOW =
            "Run ./mvnw generate-resources once, which unpacks io.camunda:camunda-zeebe:8.6.0:tar.gz below engine/target/broker, "
                    + "or unpack that archive anywhere and name its directory in mendflow.engine.distribution "
                    + "(environment: MENDFLOW_ENGINE_DISTRIBUTION). To use a broker that runs elsewhere, set mendflow.engine.mode=external.";

    /** @throws EngineCannotStart when there is no broker in that place */
    static Distribution in(@Nullable Path directory) {
        if (directory == null) {
            throw new EngineCannotStart("It is not known where the unpacked broker is", HOW);
        }
        Path home = directory.toAbsolutePath().normalize();
        return new Distribution(home, versionIn(home));
    }

    private static String versionIn(Path home) {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(home.resolve("lib"), "zeebe-broker-*.jar")) {
            for (Path jar : jars) {
                Matcher name = BROKER_JAR.matcher(jar.getFileName().toString());
                if (name.matches()) {
                    return name.group(1);
                }
            }
        } catch (IOException e) {
            throw new EngineCannotStart("There is no unpacked broker in " + home, HOW, e);
        }
        throw new EngineCannotStart("There is no unpacked broker in " + home + " (lib has no zeebe-broker jar)", HOW);
    }
}
