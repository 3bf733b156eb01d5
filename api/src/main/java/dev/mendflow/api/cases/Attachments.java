package dev.mendflow.api.cases;

import dev.mendflow.api.problems.Refusal;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The photos and documents of cases. */
@Component
class Attachments {

    private static final int MOST = 10;
    private static final int LONGEST_NAME = 200;

    private final AttachmentStore store;
    private final Photos photos;
    private final KeptFiles files;
    private final CaseProgress cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attachments(
            AttachmentStore store,
            Photos photos,
            KeptFiles files,
            CaseProgress cases,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.photos = photos;
        this.files = files;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps a picture or a document with its case; the same one once more is the one that is there. */
    CaseView.AttachmentView add(CaseId caseId, @Nullable String name, byte[] upload, Actor by) {
        boolean document = Documents.claims(upload);
        Photos.Photo photo = document ? null : photos.redraw(upload);
        byte[] content = photo == null ? Documents.check(upload) : photo.content();
        List<AttachmentFile> there = store.ofCase(caseId.value());
        Optional<AttachmentFile> same = there.stream()
                .filter(file -> file.sha256().equals(KeptFiles.digest(content)))
                .findFirst();
        if (same.isPresent()) {
            return view(same.get());
        }
        if (there.stream().filter(file -> file.isDocument() == document).count() >= MOST) {
            throw Refusal.conflict(document ? "too-many-documents" : "too-many-photos");
        }
        CaseView.AttachmentView added = photo == null
                ? keep(caseId, Documents.named(harmless(name, "")), Documents.MEDIA_TYPE, content, by)
                : keep(caseId, harmless(name, "photo"), photo.mediaType(), content, by);
        cases.note(caseId, document ? "document.added" : "photo.added", by, document ? added.fileName() : null);
        return added;
    }

    /** Adds a picture that does not count among the photos. */
    CaseView.AttachmentView keep(CaseId caseId, String name, byte[] upload, Actor by) {
        Photos.Photo photo = photos.redraw(upload);
        return keep(caseId, name, photo.mediaType(), photo.content(), by);
    }

    private CaseView.AttachmentView keep(CaseId caseId, String name, String mediaType, byte[] content, Actor by) {
        var file = new AttachmentFile(
                UUID.randomUUID(),
                caseId.value(),
                name,
                mediaType,
                files.keep(content),
                content.length,
                by.name(),
                clock.instant());
        store.insert(file);
        events.publishEvent(new AttachmentAdded(caseId));
        return view(file);
    }

    List<CaseView.AttachmentView> of(CaseId caseId) {
        return store.ofCase(caseId.value()).stream().map(Attachments::view).toList();
    }

    /** Those that the customer added. */
    List<AttachmentFile> ofCustomer(CaseId caseId) {
        return store.ofCase(caseId.value()).stream()
                .filter(file -> file.addedBy().equals(Actor.CUSTOMER.name()))
                .toList();
    }

    Optional<AttachmentFile> find(UUID id) {
        return store.find(id);
    }

    byte[] content(AttachmentFile file) {
        return files.read(file.sha256());
    }

    /** The picture in a size for lists, as a JPEG. */
    byte[] small(AttachmentFile file) {
        return files.derived(file.sha256(), "small", whole -> photos.small(file.mediaType(), whole));
    }

    private static CaseView.AttachmentView view(AttachmentFile file) {
        return new CaseView.AttachmentView(
                file.id(),
                file.fileName(),
                file.mediaType(),
                file.size(),
                file.addedAt(),
                file.addedBy(),
                "/api/attachments/" + file.id());
    }

    /** A name to show, never a name to open: without path and control characters. */
    private static String harmless(@Nullable String name, String nameless) {
        String shown = name == null ? "" : name.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
        if (shown.isBlank()) {
            return nameless;
        }
        return shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME);
    }
}
