package dev.mendflow.api.pages.administration;

import dev.mendflow.api.security.Access;
import dev.mendflow.asset.ProductLine;
import dev.mendflow.ledger.ChangeMode;
import dev.mendflow.policy.ServiceLevelPolicies;
import dev.mendflow.process.Decisions;
import dev.mendflow.servicelevel.Rollouts;
import dev.mendflow.statutory.Counted;
import dev.mendflow.statutory.StatutoryRules;
import dev.mendflow.statutory.WindowStart;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is promised to whom, and what the law gives. */
@Controller
class PolicyPages {

    private static final int SHOWN = 10;

    private final ServiceLevelPolicies policies;
    private final StatutoryRules rules;
    private final Rollouts rollouts;

    PolicyPages(ServiceLevelPolicies policies, StatutoryRules rules, Rollouts rollouts) {
        this.policies = policies;
        this.rules = rules;
        this.rollouts = rollouts;
    }

    @GetMapping("/admin/policies")
    @PreAuthorize(Access.LEAD)
    String policies(@RequestParam(required = false) @Nullable UUID rollout, Model model) {
        model.addAttribute("policy", policies.current());
        model.addAttribute("decision", Decisions.SERVICE_LEVEL_POLICY);
        model.addAttribute("modes", ChangeMode.values());
        model.addAttribute("rollouts", rollouts.newest(SHOWN));
        model.addAttribute(
                "rollout", rollout == null ? null : rollouts.find(rollout).orElse(null));
        return "administration/policies";
    }

    @GetMapping("/admin/policies/statutory")
    @PreAuthorize(Access.LEAD)
    String statutory(Model model) {
        model.addAttribute("set", rules.current());
        model.addAttribute("lines", ProductLine.values());
        model.addAttribute("counts", Counted.values());
        model.addAttribute("starts", WindowStart.values());
        model.addAttribute("zones", Zones.all());
        return "administration/statutory";
    }
}
