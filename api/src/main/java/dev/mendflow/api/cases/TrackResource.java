package dev.mendflow.api.cases;

import dev.mendflow.api.cases.CaseForms.FeedbackForm;
import dev.mendflow.api.cases.CaseForms.MessageForm;
import dev.mendflow.api.cases.CaseForms.ReasonForm;
import dev.mendflow.api.security.Access;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** One case for whoever holds its link, and no other. */
@RestController
class TrackResource {

    private final TrackDesk desk;
    private final Attachments attachments;

    TrackResource(TrackDesk desk, Attachments attachments) {
        this.desk = desk;
        this.attachments = attachments;
    }

    @GetMapping("/api/track/{token}")
    @PreAuthorize(Access.ANYBODY)
    TrackView track(@PathVariable String token) {
        return desk.view(token);
    }

    @PostMapping("/api/track/{token}/messages")
    @PreAuthorize(Access.ANYBODY)
    ResponseEntity<TrackView> write(
            @PathVariable String token, @Valid @RequestBody MessageForm form, HttpServletRequest request) {
        return desk.write(token, form, request);
    }

    @PostMapping("/api/track/{token}/cancel")
    @PreAuthorize(Access.ANYBODY)
    ResponseEntity<TrackView> cancel(
            @PathVariable String token, @Valid @RequestBody ReasonForm form, HttpServletRequest request) {
        return desk.cancel(token, form, request);
    }

    @PostMapping("/api/track/{token}/feedback")
    @PreAuthorize(Access.ANYBODY)
    ResponseEntity<TrackView> feedback(
            @PathVariable String token, @Valid @RequestBody FeedbackForm form, HttpServletRequest request) {
        return desk.rate(token, form, request);
    }

    @PostMapping(path = "/api/track/{token}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize(Access.ANYBODY)
    ResponseEntity<TrackView.FileView> add(
            @PathVariable String token, @RequestPart MultipartFile file, HttpServletRequest request)
            throws IOException {
        return desk.add(token, file.getOriginalFilename(), file.getBytes(), request);
    }

    @GetMapping("/api/track/{token}/attachments/{id}")
    @PreAuthorize(Access.ANYBODY)
    ResponseEntity<byte[]> file(
            @PathVariable String token, @PathVariable UUID id, @RequestParam(required = false) @Nullable String small) {
        return new ShownFile(desk.file(token, id), small != null, false).answer(attachments);
    }
}
