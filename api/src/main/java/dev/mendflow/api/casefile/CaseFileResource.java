package dev.mendflow.api.casefile;

import dev.mendflow.api.cases.CaseScope;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the file behind a case. */
@RestController
class CaseFileResource {

    private final CaseFiles files;
    private final CaseScope scope;

    CaseFileResource(CaseFiles files, CaseScope scope) {
        this.files = files;
        this.scope = scope;
    }

    @GetMapping("/api/cases/{number}/file")
    @PreAuthorize(Access.STAFF)
    @Operation(summary = "What is on file of customer and asset, their other cases, and how similar cases were solved")
    CaseFile show(@PathVariable String number, @AuthenticationPrincipal Caller caller) {
        return files.of(scope.visible(number, caller), caller);
    }
}
