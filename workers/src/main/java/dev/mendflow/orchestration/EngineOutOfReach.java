package dev.mendflow.orchestration;

/** The engine does not answer; the message stays in the outbox. */
class EngineOutOfReach extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EngineOutOfReach(String why) {
        super(why, null, false, false);
    }
}
