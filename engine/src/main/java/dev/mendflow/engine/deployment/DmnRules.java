package dev.mendflow.engine.deployment;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a decision may not do. */
final class DmnRules {

    private static final Set<String> FEEL = Set.of("", "feel", "http://www.omg.org/spec/FEEL/20140401");

    private DmnRules() {}

    static List<Finding> check(ModelFile file, XmlNode root) {
        if (!root.namespace().contains("/spec/DMN/") || !root.name().equals("definitions")) {
            return List.of(Finding.of(file, "-", "not-a-model"));
        }
        return root.all()
                .flatMap(node -> {
                    if (!FEEL.contains(node.get("expressionLanguage").toLowerCase(Locale.ROOT))) {
                        return List.of(Finding.of(file, node.where(), "foreign-script")).stream();
                    }
                    return node.name().equals("text")
                            ? FeelRules.broken(node.text()).stream()
                                    .map(rule -> Finding.of(file, node.where(), rule, node.text()))
                            : List.<Finding>of().stream();
                })
                .toList();
    }
}
