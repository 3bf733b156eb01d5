package dev.mendflow.parts;

/**
 * Where parts lie.
 *
 * @param code short name
 * @param name as people call it
 * @param region code of the service area it supplies first
 */
public record StockLocation(String code, String name, String region) {}
