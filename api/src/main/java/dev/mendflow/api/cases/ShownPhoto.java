package dev.mendflow.api.cases;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A photo on its way to a browser, which may look at it and do nothing else with it.
 *
 * @param small in a size for lists
 * @param kept to be kept as a file instead of shown
 */
record ShownPhoto(AttachmentFile file, boolean small, boolean kept) {

    ResponseEntity<byte[]> answer(Attachments attachments) {
        return ResponseEntity.ok()
                .contentType(small ? MediaType.IMAGE_JPEG : MediaType.parseMediaType(file.mediaType()))
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition())
                .body(small ? attachments.small(file) : attachments.content(file));
    }

    private String disposition() {
        return kept
                ? ContentDisposition.attachment()
                        .filename(file.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString()
                : "inline";
    }
}
