package dev.mendflow.api.cases;

import dev.mendflow.api.servicelevels.ClockView;
import dev.mendflow.api.statutory.CounterView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case with all that happened.
 *
 * @param statutory the counters of its asset that are near a limit of the law or over it; nothing for customers
 * @param processInstanceKey the instance that carries it, null until the engine's record arrived
 * @param trackingUrl the customer's page
 */
public record CaseView(
        String number,
        UUID id,
        String phase,
        String status,
        String severity,
        @Nullable String waitOwner,
        String channel,
        String category,
        @Nullable String categoryText,
        String symptom,
        @Nullable String symptomText,
        @Nullable String description,
        @Nullable String region,
        @Nullable String language,
        @Nullable String mode,
        @Nullable String skill,
        CustomerView customer,
        @Nullable AssetView asset,
        @Nullable WarrantyView warranty,
        List<VisitView> visits,
        List<ClockView> clocks,
        List<CompensationView> compensations,
        List<CounterView> statutory,
        List<TimelineView> timeline,
        List<MessageView> conversation,
        List<HoldView> holds,
        List<NoteView> notes,
        List<AttachmentView> attachments,
        @Nullable String processInstanceKey,
        String trackingUrl,
        Instant reportedAt,
        Instant openedAt,
        @Nullable Instant endedAt,
        @Nullable Instant nextDueAt) {

    /** Whose case it is. */
    public record CustomerView(
            UUID id,
            @Nullable String ref,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            String tier) {}

    /**
     * What is broken.
     *
     * @param verified false while the asset is known from reports only
     */
    public record AssetView(String serial, @Nullable String model, String productLine, boolean verified) {}

    /**
     * Who pays.
     *
     * @param covered what was decided
     * @param reason why, in the code of the decision table; null if an agent decided
     * @param reasonEn the same for people, in English
     * @param reasonZh the same for people, in Chinese
     * @param term code of the term that holds, null if none does
     * @param settlement COVERED, CHARGE or GOODWILL, null until the case is settled
     * @param amount what the customer pays, null until settled
     */
    public record WarrantyView(
            boolean covered,
            @Nullable String reason,
            @Nullable String reasonEn,
            @Nullable String reasonZh,
            @Nullable String term,
            @Nullable String settlement,
            @Nullable BigDecimal amount,
            @Nullable String currency) {}

    /** A visit or a job in the workshop. */
    public record VisitView(
            String id,
            int visit,
            String technician,
            String status,
            Instant appointmentAt,
            Instant appointmentUntil,
            @Nullable Instant arrivedAt,
            @Nullable Instant endedAt,
            @Nullable String outcome,
            @Nullable String faultCode) {}

    /** What happened. */
    public record TimelineView(
            Instant at, String type, String who, @Nullable String what) {}

    /** What was said. */
    public record MessageView(UUID id, Instant at, String from, String who, String text) {}

    /** A wait. */
    public record HoldView(
            String owner,
            String reason,
            Instant heldAt,
            String heldBy,
            @Nullable Instant until,
            @Nullable Instant resumedAt) {}

    /** A free-text answer of a task. */
    public record NoteView(String element, String field, String text, String by, Instant at) {}

    /**
     * A photo or a document.
     *
     * @param url where a photo is shown, {@code ?small} in a size for lists, {@code ?download} to be kept; where a document is kept
     */
    public record AttachmentView(
            UUID id, String fileName, String mediaType, long size, Instant addedAt, String addedBy, String url) {}
}
