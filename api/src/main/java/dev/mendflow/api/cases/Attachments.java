package dev.mendflow.api.cases;

import dev.mendflow.api.problems.Refusal;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The photos of cases. */
@Component
class Attachments {

    private static final int MOST = 10;
    private static final int LONGEST_NAME = 200;

    private final AttachmentStore store;
    private final Photos photos;
    private final PhotoFiles files;
    private final Clock clock;

    Attachments(AttachmentStore store, Photos photos, PhotoFiles files, Clock clock) {
        this.store = store;
        this.photos = photos;
        this.files = files;
        this.clock = clock;
    }

    CaseView.AttachmentView add(CaseId caseId, @Nullable String name, byte[] upload, Actor by) {
        if (store.ofCase(caseId.value()).size() >= MOST) {
            throw Refusal.conflict("too-many-photos");
        }
        return keep(caseId, name, upload, by);
    }

    /** Adds a picture that does not count among the photos. */
    CaseView.AttachmentView keep(CaseId caseId, @Nullable String name, byte[] upload, Actor by) {
        Photos.Photo photo = photos.redraw(upload);
        var file = new AttachmentFile(
                UUID.randomUUID(),
                caseId.value(),
                harmless(name),
                photo.mediaType(),
                files.keep(photo.content()),
                photo.content().length,
                by.name(),
                clock.instant());
        store.insert(file);
        return view(file);
    }

    List<CaseView.AttachmentView> of(CaseId caseId) {
        return store.ofCase(caseId.value()).stream().map(Attachments::view).toList();
    }

    Optional<AttachmentFile> find(UUID id) {
        return store.find(id);
    }

    byte[] content(AttachmentFile file) {
        return files.read(file.sha256());
    }

    private static CaseView.AttachmentView view(AttachmentFile file) {
        return new CaseView.AttachmentView(
                file.id(),
                file.fileName(),
                file.mediaType(),
                file.size(),
                file.addedAt(),
                "/api/attachments/" + file.id());
    }

    /** A name to show, never a name to open: without path and control characters. */
    private static String harmless(@Nullable String name) {
        String shown = name == null ? "" : name.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
        if (shown.isBlank()) {
            return "photo";
        }
        return shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME);
    }
}
