package dev.mendflow.engine.exporter;

/** The ingest is there and says no. */
final class IngestRefused extends RuntimeException {

    private final int status;

    IngestRefused(int status, String answer) {
        super("The ingest answered " + status + ": " + answer.substring(0, Math.min(300, answer.length())));
        this.status = status;
    }

    /** Whether the batch is at fault and not the moment: smaller requests can get through. */
    boolean concernsContent() {
        return status == 400 || status == 413;
    }
}
