package dev.mendflow.engine.deployment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A process, decision or form of the program as an engine got it last.
 *
 * @param resourceName the file it is in
 * @param checksum of that file
 * @param kind process, decision or form
 * @param definitionId what the model calls it
 * @param version the version that the engine made of it
 */
record ShippedModel(String resourceName, String checksum, Deployed.Kind kind, String definitionId, int version) {

    static ShippedModel of(ModelFile file, Deployed.Definition definition) {
        return new ShippedModel(file.name(), checksum(file), definition.kind(), definition.id(), definition.version());
    }

    boolean isOf(ModelFile file) {
        return resourceName.equals(file.name());
    }

    boolean isSameAs(ModelFile file) {
        return checksum.equals(checksum(file));
    }

    boolean isOf(Deployed.Definition definition) {
        return kind == definition.kind() && definitionId.equals(definition.id());
    }

    private static String checksum(ModelFile file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.content()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
