package dev.mendflow.api.pages.layout;

import dev.mendflow.api.security.Access;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Whether the engine answers, for pages that stay open: without it they show what was before, and few commands are taken. */
@Controller
class EngineSight {

    @GetMapping("/engine-state")
    @PreAuthorize(Access.ORGANISATION)
    String state() {
        return "layout/engine :: state";
    }
}
