package dev.mendflow.engine.deployment;

/**
 * A model, decision or form that somebody hands in. Nothing in it is trusted.
 *
 * @param name the name of the file without a folder
 * @param content what is in it
 */
public record ModelFile(String name, byte[] content) {

    String kind() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
