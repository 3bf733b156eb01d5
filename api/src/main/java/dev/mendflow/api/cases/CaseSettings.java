package dev.mendflow.api.cases;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reports are taken.
 *
 * @param acceptUnknownSerials whether a fault of an asset that nobody knows yet may be reported; the asset is then kept
 *     as unverified
 * @param attachments the directory of the photos and documents
 */
@ConfigurationProperties("mendflow.cases")
record CaseSettings(
        @DefaultValue("true") boolean acceptUnknownSerials,
        @DefaultValue("./data/attachments") Path attachments) {}
