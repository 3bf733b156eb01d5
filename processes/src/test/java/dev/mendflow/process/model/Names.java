package dev.mendflow.process.model;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the constants of a names class. */
public final class Names {

    private Names() {}

    /** The values of all constants of that class. */
    public static Set<String> of(Class<?> names) {
        return Arrays.stream(names.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(Names::value)
                .collect(Collectors.toSet());
    }

    private static String value(Field field) {
        try {
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
