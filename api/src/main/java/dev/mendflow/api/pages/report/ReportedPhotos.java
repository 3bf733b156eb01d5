package dev.mendflow.api.pages.report;

import dev.mendflow.api.cases.Reported;
import dev.mendflow.api.cases.TrackDesk;
import dev.mendflow.api.problems.Refusal;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Adds the photos that came with a report to its case. A report counts without them, so none of them can undo it. */
@Component
class ReportedPhotos {

    private static final Logger log = LoggerFactory.getLogger(ReportedPhotos.class);
    private static final int MOST = 5;

    private final TrackDesk desk;

    ReportedPhotos(TrackDesk desk) {
        this.desk = desk;
    }

    /** Whether all of them were kept; where no link is told they go nowhere, for nobody fills up the case of another. */
    boolean add(Reported reported, @Nullable List<MultipartFile> photos) {
        String link = reported.trackingUrl();
        List<MultipartFile> sent = photos == null
                ? List.of()
                : photos.stream().filter(photo -> !photo.isEmpty()).toList();
        if (link == null) {
            return sent.isEmpty();
        }
        String path = URI.create(link).getPath();
        String token = path.substring(path.lastIndexOf('/') + 1);
        long kept = sent.stream().limit(MOST).filter(photo -> add(token, photo)).count();
        return kept == sent.size();
    }

    private boolean add(String token, MultipartFile photo) {
        try {
            desk.attachToReport(token, photo.getOriginalFilename(), photo.getBytes());
            return true;
        } catch (Refusal | IOException e) {
            log.info("A photo of a report was not kept: {}", e.getMessage());
            return false;
        }
    }
}
