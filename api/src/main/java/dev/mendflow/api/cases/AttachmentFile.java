package dev.mendflow.api.cases;

import java.time.Instant;
import java.util.UUID;

/**
 * A stored photo.
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
        Instant addedAt) {}
