package dev.mendflow.api.pages.instances;

import dev.mendflow.api.pages.layout.Names;
import dev.mendflow.engine.oversight.MigrationPlan;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a move to another version would do, in words.
 *
 * @param moves which step becomes which
 * @param obstacles what stands in the way
 */
record MigrationView(int version, boolean possible, List<Move> moves, List<Hindrance> obstacles) {

    static MigrationView of(MigrationPlan plan, Names names, Locale locale) {
        long from = plan.instance().processDefinitionKey();
        return new MigrationView(
                plan.target().version(),
                plan.isPossible(),
                plan.elements().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(move -> new Move(
                                names.of(from, move.getKey(), locale),
                                names.of(plan.target().key(), move.getValue(), locale)))
                        .toList(),
                plan.obstacles().stream()
                        .map(obstacle -> new Hindrance(
                                names.of(from, obstacle.elementId(), locale),
                                obstacle.reason()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-')))
                        .toList());
    }

    /** A step with the one it becomes. */
    record Move(String from, String to) {}

    /** A step whose token cannot be moved; the reason names the sentence about it. */
    record Hindrance(String element, String reason) {}
}
