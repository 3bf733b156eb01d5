package dev.mendflow;

import java.util.Optional;

/**
 * What {@code java -jar} runs. The only class that an older Java can read, so that somebody who has one is told what to do
 * instead of being shown a trace.
 */
public final class Launch {

    private static final int OLDEST = 21;

    private Launch() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        Optional<String> refusal = refusal(Runtime.version().feature(), System.getProperty("java.home"));
        if (refusal.isPresent()) {
            System.err.println(refusal.get());
            System.exit(1);
        }
        Class.forName("dev.mendflow.Mendflow").getMethod("main", String[].class).invoke(null, (Object) args);
    }

    /** Why the program cannot run on this version of Java; empty when it can. */
    static Optional<String> refusal(int version, String home) {
        return version >= OLDEST
                ? Optional.empty()
                : Optional.of("Mendflow needs Java " + OLDEST + " or newer; this is Java " + version + " (" + home
                        + "). Start it with a newer one: <its directory>/bin/java -jar …");
    }
}
