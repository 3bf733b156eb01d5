package dev.mendflow.house.crooked;

import java.util.List;

public record Changeable(List<String> names) {}
