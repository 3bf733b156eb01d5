package dev.mendflow.api.pages.layout;

/**
 * One entry of the navigation.
 *
 * @param name its key in the message bundle, {@code section.<name>}
 * @param path where it leads
 */
public record Section(String name, String path) {}
