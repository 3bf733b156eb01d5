package dev.mendflow.engine.deployment;

import java.util.List;

/**
 * Something in a model that the engine should not get.
 *
 * @param file the name of the file
 * @param element the id of the element, {@code -} for the file as a whole
 * @param rule the name of the rule
 * @param words what the sentence about it has to name, in the order of the rule's sentence
 */
public record Finding(String file, String element, String rule, List<String> words) {

    private static final int LONGEST = 300;

    public Finding {
        words = words.stream().map(Finding::readable).toList();
        element = readable(element);
    }

    static Finding of(ModelFile file, String element, String rule, Object... words) {
        return new Finding(
                file.name(),
                element,
                rule,
                List.of(words).stream().map(String::valueOf).toList());
    }

    private static String readable(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
