package dev.mendflow.api.cases;

import dev.mendflow.api.command.Act;
import dev.mendflow.api.command.Commands;
import dev.mendflow.api.command.Reply;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.ServiceCases;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes photos and documents of faults and gives them to those who may see the case. */
@RestController
class AttachmentResource {

    private final Attachments attachments;
    private final ServiceCases cases;
    private final CaseScope scope;
    private final Commands commands;

    AttachmentResource(Attachments attachments, ServiceCases cases, CaseScope scope, Commands commands) {
        this.attachments = attachments;
        this.cases = cases;
        this.scope = scope;
        this.commands = commands;
    }

    @PostMapping(path = "/api/cases/{number}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize(Access.CASES)
    ResponseEntity<CaseView.AttachmentView> add(
            @PathVariable String number, @RequestPart MultipartFile file, @AuthenticationPrincipal Caller caller)
            throws IOException {
        byte[] upload = file.getBytes();
        return commands.inTransaction(
                new Act("case.attach", number),
                Map.of("sha256", KeptFiles.digest(upload)),
                CaseView.AttachmentView.class,
                () -> Reply.created(
                        attachments.add(
                                scope.visible(number, caller).id(),
                                file.getOriginalFilename(),
                                upload,
                                Actors.of(caller)),
                        number));
    }

    @GetMapping("/api/attachments/{id}")
    @PreAuthorize(Access.CASES)
    ResponseEntity<byte[]> show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String small,
            @RequestParam(required = false) @Nullable String download,
            @AuthenticationPrincipal Caller caller) {
        AttachmentFile file = attachments
                .find(id)
                .filter(found -> cases.isVisible(new CaseId(found.caseId()), scope.of(caller)))
                .orElseThrow(Refusal::notFound);
        return new ShownFile(file, small != null, download != null).answer(attachments);
    }
}
