package dev.mendflow.api.cases;

import java.time.Instant;
import java.util.UUID;

/**
 * A stored photo or document.
 *
 * @param sha256 digest of the stored bytes, also the name of the file
 * @param size in bytes
 */
record AttachmentFile(
        UUID id,
        UUID caseId,
        String fileName,
        String mediaType,
        String sha256,
        long size,
        String addedBy,
        Instant addedAt) {

    /** Whether it is a document; else it is a picture. */
    boolean isDocument() {
        return mediaType.equals(Documents.MEDIA_TYPE);
    }
}
