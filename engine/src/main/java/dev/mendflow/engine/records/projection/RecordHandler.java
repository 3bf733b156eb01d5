package dev.mendflow.engine.records.projection;

import java.util.List;
import java.util.Locale;

/**
 * Knows what one kind of record means for the rows. Its class is called what the engine calls the kind, with
 * {@code Handler} behind it. It is a pure function: the same record gives the same changes, and an intent it does not
 * know gives none.
 */
interface RecordHandler {

    /** The value type it handles, as the engine calls it. */
    default String valueType() {
        String name = getClass().getSimpleName();
        return name.substring(0, name.length() - "Handler".length())
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }

    /**
     * The changes that an event makes.
     *
     * @throws RecordUnreadable when it lacks what it must have
     */
    List<Write> changes(EngineRecord event);
}
