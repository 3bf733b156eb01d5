package dev.mendflow.engine.deployment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Models that go to the engine together, because some of them take others from their own deployment: with one of them
 * changed, a deployment of that one alone would not find the others, or the others would not find it.
 *
 * @param files the models
 * @param declared what they call themselves
 * @param taken what they take from their own deployment
 */
record ModelSet(List<ModelFile> files, Set<String> declared, Set<String> taken) {

    /** The smallest sets of these files that do not take anything from each other. */
    static List<ModelSet> of(List<ModelFile> files) {
        List<ModelSet> sets = new ArrayList<>();
        for (ModelFile file : files) {
            ModelNames names = ModelNames.of(file);
            ModelSet merged = new ModelSet(List.of(file), names.declared(), names.taken());
            List<ModelSet> bound = sets.stream().filter(merged::isBoundTo).toList();
            sets.removeAll(bound);
            sets.add(bound.stream().reduce(merged, ModelSet::and));
        }
        return sets;
    }

    private boolean isBoundTo(ModelSet other) {
        return !Collections.disjoint(taken, other.declared) || !Collections.disjoint(other.taken, declared);
    }

    private ModelSet and(ModelSet other) {
        return new ModelSet(
                Stream.concat(files.stream(), other.files.stream()).toList(),
                both(declared, other.declared),
                both(taken, other.taken));
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
