package dev.mendflow.engine.records;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** The secret from the settings; a missing or short one matches nothing. */
record SettingsSecret(@Nullable String secret) implements IngestSecret {

    private static final int SHORTEST = 16;

    @Override
    public boolean matches(String presented) {
        if (secret == null || secret.length() < SHORTEST) {
            return false;
        }
        return MessageDigest.isEqual(
                secret.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "SettingsSecret";
    }
}
