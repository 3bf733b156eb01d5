package dev.mendflow.engine.records;

/** What was handed in is no batch of records; not even their places can be made out. */
class BatchMalformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BatchMalformed(String message) {
        super(message);
    }
}
