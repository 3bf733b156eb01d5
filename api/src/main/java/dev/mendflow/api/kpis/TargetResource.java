package dev.mendflow.api.kpis;

import dev.mendflow.api.command.Act;
import dev.mendflow.api.command.Commands;
import dev.mendflow.api.command.Reply;
import dev.mendflow.api.problems.FieldProblem;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.kpi.Kpi;
import dev.mendflow.kpi.Recount;
import dev.mendflow.kpi.Target;
import dev.mendflow.kpi.TargetChange;
import dev.mendflow.kpi.Targets;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What key figures should be, and counting them anew. */
@RestController
class TargetResource {

    private final Targets targets;
    private final Recount recount;
    private final Commands commands;

    TargetResource(Targets targets, Recount recount, Commands commands) {
        this.targets = targets;
        this.recount = recount;
        this.commands = commands;
    }

    @GetMapping("/api/kpis/targets")
    @PreAuthorize(Access.LEAD)
    @Operation(summary = "What key figures should be; those without a target are left out")
    List<TargetView> all() {
        return targets.all().values().stream().map(TargetView::of).toList();
    }

    @GetMapping("/api/kpis/targets/{kpi}")
    @PreAuthorize(Access.LEAD)
    @Operation(
            summary = "What a key figure should be, and what was said of it before",
            description = "The newest change first; version 0 is what the product ships, if it ships anything.")
    TargetHistory history(@PathVariable String kpi) {
        Kpi known = kpi(kpi);
        Target now = targets.all().get(known);
        return new TargetHistory(
                known.name(),
                now == null ? null : now.target(),
                now == null ? null : now.stretch(),
                now == null ? 0 : now.version(),
                targets.changes(known).stream().map(ChangeView::of).toList());
    }

    @PutMapping("/api/kpis/targets/{kpi}")
    @PreAuthorize(Access.LEAD)
    @Operation(
            summary = "Says what a key figure should be",
            description = "The version is the one that was changed, 0 for a target that was never changed; 409 when"
                    + " somebody else changed it in between.")
    ResponseEntity<TargetView> change(
            @PathVariable String kpi, @Valid @RequestBody TargetForm form, @AuthenticationPrincipal Caller caller) {
        Kpi known = kpi(kpi);
        return commands.inTransaction(
                new Act("kpi-target.change", known.name()),
                form,
                TargetView.class,
                () -> Reply.ok(TargetView.of(targets.change(form.of(known), form.why(), caller.login()))));
    }

    @PostMapping("/api/kpis/recount")
    @PreAuthorize(Access.ADMIN)
    @Operation(
            summary = "Counts all figures anew, little by little",
            description = "Figures can be read meanwhile and say that they are not complete.")
    ResponseEntity<Begun> recount() {
        return commands.inTransaction(new Act("kpis.recount", "kpis"), Map.of(), Begun.class, () -> {
            recount.begin();
            return Reply.ok(new Begun(true));
        });
    }

    private static Kpi kpi(String name) {
        try {
            return Kpi.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.notFound();
        }
    }

    /** @param recounting true */
    record Begun(boolean recounting) {}

    /**
     * A wish.
     *
     * @param target in the unit of the figure
     * @param stretch what it should be at best, or null
     * @param reason why, for whoever asks later
     * @param version the one that was changed
     */
    record TargetForm(
            @NotNull @DecimalMin("0") @DecimalMax("1000000000") @Digits(integer = 10, fraction = 2) @Nullable
            BigDecimal target,

            @DecimalMin("0") @DecimalMax("1000000000") @Digits(integer = 10, fraction = 2) @Nullable
            BigDecimal stretch,

            @NotBlank @Size(max = 1000) @Nullable String reason,

            @NotNull @Nullable Integer version) {

        String why() {
            return java.util.Objects.requireNonNull(reason).strip();
        }

        Target of(Kpi kpi) {
            if (stretch != null && stretch.compareTo(target) * (kpi.better() == Kpi.Better.LOWER ? -1 : 1) < 0) {
                throw Refusal.invalid(List.of(new FieldProblem("stretch", "short-of-target")));
            }
            return new Target(
                    kpi,
                    java.util.Objects.requireNonNull(version),
                    java.util.Objects.requireNonNull(target),
                    stretch,
                    null);
        }
    }

    /**
     * What a figure should be, and how that came.
     *
     * @param target null while nobody has said
     */
    record TargetHistory(
            String kpi,
            @Nullable BigDecimal target,
            @Nullable BigDecimal stretch,
            int version,
            List<ChangeView> changes) {}

    /** What somebody said of a figure. */
    record ChangeView(
            int version,
            BigDecimal target,
            @Nullable BigDecimal stretch,
            String reason,
            @Nullable String changedBy,
            Instant changedAt) {

        static ChangeView of(TargetChange change) {
            Target said = change.target();
            return new ChangeView(
                    said.version(),
                    said.target(),
                    said.stretch(),
                    change.reason(),
                    said.changedBy(),
                    change.changedAt());
        }
    }

    /** What a figure should be. */
    record TargetView(
            String kpi,
            BigDecimal target,
            @Nullable BigDecimal stretch,
            int version,
            @Nullable String changedBy) {

        static TargetView of(Target target) {
            return new TargetView(
                    target.kpi().name(), target.target(), target.stretch(), target.version(), target.changedBy());
        }
    }
}
