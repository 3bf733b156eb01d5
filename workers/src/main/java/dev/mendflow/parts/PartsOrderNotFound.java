package dev.mendflow.parts;

/** There is no such order. */
public class PartsOrderNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PartsOrderNotFound(PartsOrderId id) {
        super("No parts order " + id);
    }
}
