package dev.mendflow.api.statutory;

import dev.mendflow.api.problems.FieldProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The statutory rules as they shall be.
 *
 * @param rules all of them, in the order in which they are shown
 * @param reason why they are changed
 * @param version the version that was changed
 */
record RuleSetForm(
        @NotNull @Size(max = 100) @Nullable List<@NotNull @Valid RuleForm> rules,
        @NotBlank @Size(max = 1_000) String reason,
        @NotNull @Min(1) @Nullable Integer version) {

    List<RuleForm> all() {
        return Objects.requireNonNull(rules);
    }

    /** What is wrong with the rules that no single field shows. */
    List<FieldProblem> problems() {
        List<FieldProblem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < all().size(); i++) {
            RuleForm rule = all().get(i);
            if (!rule.hasZone()) {
                problems.add(new FieldProblem("rules[%d].zone".formatted(i), "unknown-zone"));
            }
            if (!seen.add(rule.id())) {
                problems.add(new FieldProblem("rules[%d].id".formatted(i), "id-twice"));
            }
        }
        return problems;
    }
}
