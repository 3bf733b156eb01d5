package dev.mendflow.api.visits;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit with everything that the technician needs there and wrote down there; personal data.
 *
 * @param task key of the open user task that finishes the visit, null while there is none
 * @param place where it is, null when the case names no place
 * @param reserved parts that lie ready for the case
 * @param expectedAt when ordered parts should come, null if none are on their way
 * @param signature null until the customer signed
 */
public record VisitDetail(
        VisitLine visit,
        @Nullable String task,
        @Nullable String description,
        @Nullable String skill,
        @Nullable String scope,
        @Nullable String faultCode,
        @Nullable String phone,
        @Nullable PlaceView place,
        List<CheckView> checks,
        List<ReservedView> reserved,
        @Nullable Instant expectedAt,
        List<PartView> parts,
        @Nullable SignatureView signature) {

    /**
     * Where to go.
     *
     * @param name of the service area in the reader's language, else the words of the report
     * @param latitude of the middle of the area, null when it is none of ours
     */
    public record PlaceView(
            String name,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    /** A line of the list, ticked or not. */
    public record CheckView(
            String item,
            boolean done,
            @Nullable Instant at,
            @Nullable String by) {}

    /** Pieces that lie ready. */
    public record ReservedView(String partNumber, String name, int quantity, String location) {}

    /** A part that went out and the one that went in. */
    public record PartView(
            String id,
            String partNumber,
            int quantity,
            @Nullable String faultySerial,
            @Nullable String replacementSerial,
            Instant at) {}

    /**
     * The customer's signature.
     *
     * @param picture address of the drawing, null when the name was typed
     */
    public record SignatureView(
            String signer, Instant at, @Nullable String picture) {}
}
