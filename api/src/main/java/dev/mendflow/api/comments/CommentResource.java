package dev.mendflow.api.comments;

import dev.mendflow.api.cases.CaseScope;
import dev.mendflow.api.command.Act;
import dev.mendflow.api.command.Commands;
import dev.mendflow.api.command.Reply;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shows and takes comments on cases. */
@RestController
class CommentResource {

    private final Comments comments;
    private final CaseScope scope;
    private final Commands commands;

    CommentResource(Comments comments, CaseScope scope, Commands commands) {
        this.comments = comments;
        this.scope = scope;
        this.commands = commands;
    }

    @GetMapping("/api/cases/{number}/comments")
    @PreAuthorize(Access.STAFF)
    @Operation(summary = "What colleagues wrote about a case, oldest first; customers never see it")
    Lines all(@PathVariable String number, @AuthenticationPrincipal Caller caller) {
        return new Lines(comments.of(scope.visible(number, caller).id()));
    }

    @PostMapping("/api/cases/{number}/comments")
    @PreAuthorize(Access.STAFF)
    @Operation(summary = "Writes to colleagues about a case")
    ResponseEntity<Comment> add(
            @PathVariable String number, @Valid @RequestBody CommentForm form, @AuthenticationPrincipal Caller caller) {
        return commands.inTransaction(
                new Act("case.comment", number),
                form,
                Comment.class,
                () -> Reply.created(
                        comments.add(scope.visible(number, caller).id(), caller.login(), form.text()), number));
    }

    /** All of a case. */
    record Lines(List<Comment> items) {}
}
