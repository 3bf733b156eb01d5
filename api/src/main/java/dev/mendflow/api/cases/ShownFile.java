package dev.mendflow.api.cases;

import dev.mendflow.api.problems.Refusal;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * An attachment on its way to a browser, which may look at a photo and do nothing else with it, and may save a document but
 * never open it among our pages.
 *
 * @param small in a size for lists, which documents do not have
 * @param kept to be kept as a file instead of shown
 */
record ShownFile(AttachmentFile file, boolean small, boolean kept) {

    ResponseEntity<byte[]> answer(Attachments attachments) {
        if (small && file.isDocument()) {
            throw Refusal.notFound();
        }
        return ResponseEntity.ok()
                .contentType(small ? MediaType.IMAGE_JPEG : MediaType.parseMediaType(file.mediaType()))
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition())
                .body(small ? attachments.small(file) : attachments.content(file));
    }

    private String disposition() {
        return kept || file.isDocument()
                ? ContentDisposition.attachment()
                        .filename(file.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString()
                : "inline";
    }
}
