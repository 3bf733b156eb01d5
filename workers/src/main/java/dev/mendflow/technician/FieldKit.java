package dev.mendflow.technician;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody goes out with, and how often.
 *
 * @param visitsPerDay most appointments on one of their days, null for what the dispatch policy says
 * @param vehicle what they drive, null if nobody wrote it down
 * @param equipment tools and approvals they carry, e.g. for dangerous goods
 */
public record FieldKit(
        @Nullable Integer visitsPerDay, @Nullable String vehicle, List<String> equipment) {

    /** Nothing is known. */
    public static final FieldKit NONE = new FieldKit(null, null, List.of());

    public FieldKit {
        equipment = List.copyOf(equipment);
    }

    /** Most appointments on one day where the policy says {@code usual}. */
    public int visitsPerDay(int usual) {
        return visitsPerDay == null ? usual : visitsPerDay;
    }
}
