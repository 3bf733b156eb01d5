package dev.mendflow.api.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a tracking link sees: the case, without names of staff and notes among them.
 *
 * @param link the page that shows it
 * @param symptom as a code
 * @param waitsFor whom the case waits for, null if it does not wait
 * @param waitsForYou whether the customer is asked for something
 * @param question what was asked last, in the words of the service; null when the case waits for nobody's answer, or nothing was
 *     written
 * @param mayCancel whether it can be called off now
 * @param cancelling whether it is being called off
 * @param visit who comes and when, null while nobody is to come
 * @param rating what the customer thinks of it, and whether we ask
 * @param photos those that the customer added
 * @param documents those that the customer added
 */
public record TrackView(
        String number,
        String link,
        String phase,
        String status,
        String symptom,
        @Nullable String waitsFor,
        boolean waitsForYou,
        @Nullable SaidView question,
        boolean mayCancel,
        boolean cancelling,
        CaseView.@Nullable AssetView asset,
        Instant reportedAt,
        @Nullable Instant endedAt,
        List<Reported.PromiseView> promises,
        @Nullable ComingView visit,
        RatingView rating,
        List<FileView> photos,
        List<FileView> documents,
        List<StepView> timeline,
        List<SaidView> conversation) {

    /** Something that happened. */
    public record StepView(Instant at, String type) {}

    /** Something said. */
    public record SaidView(Instant at, String from, String text) {}

    /**
     * Somebody who comes.
     *
     * @param technician how a customer calls them: the first name, or for a Chinese name the family name
     * @param status PLANNED, EN_ROUTE, ON_SITE or WAITING_FOR_PARTS
     */
    public record ComingView(String technician, String status, Instant from, Instant until) {}

    /**
     * What the customer thinks of the service.
     *
     * @param state EARLY before it is asked for, OPEN while it is, GIVEN once it was given, OVER when the case ended without
     * @param score as it was given, null if it was not
     * @param scale as it was shown, {@code worst-best}
     */
    public record RatingView(
            String state,
            @Nullable Integer score,
            @Nullable String scale,
            @Nullable Boolean solved) {}

    /**
     * A photo or a document.
     *
     * @param size in bytes
     * @param url where a photo is shown, {@code ?small} in a size for lists; where a document is kept
     */
    public record FileView(UUID id, String fileName, String mediaType, long size, Instant addedAt, String url) {}
}
