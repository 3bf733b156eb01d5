package dev.mendflow.engine.records.projection;

/** A record does not have what every record of its kind has; trying again would not help. */
public class RecordUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RecordUnreadable(String message) {
        super(message);
    }
}
