package dev.mendflow.engine.deployment;

import java.util.List;

/**
 * All models of the program that one engine has got.
 *
 * @param models each as it got it last
 */
record Shipment(List<ShippedModel> models) {

    /** Nothing is known of the engine, so it may have got nothing. */
    static Shipment unknown() {
        return new Shipment(List.of());
    }

    /** Those of the files that the engine has to get: with one that is new or changed come all of its set. */
    List<ModelFile> missing(List<ModelFile> files) {
        return ModelSet.of(files).stream()
                .filter(set -> !set.files().stream().allMatch(this::holds))
                .flatMap(set -> set.files().stream())
                .toList();
    }

    /** Whether that version takes the place of one that somebody else deployed, as far as is known. */
    boolean isOverwritten(Deployed.Definition definition) {
        int last = models.stream()
                .filter(model -> model.isOf(definition))
                .mapToInt(ShippedModel::version)
                .findFirst()
                .orElse(0);
        return definition.version() > last + 1;
    }

    private boolean holds(ModelFile file) {
        List<ShippedModel> known =
                models.stream().filter(model -> model.isOf(file)).toList();
        return !known.isEmpty() && known.stream().allMatch(model -> model.isSameAs(file));
    }
}
