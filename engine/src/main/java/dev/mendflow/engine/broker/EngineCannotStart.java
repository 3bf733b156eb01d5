package dev.mendflow.engine.broker;

/** Something outside has to change before the engine can start; says what is wrong and what to do about it. */
public class EngineCannotStart extends RuntimeException {

    private final String remedy;

    public EngineCannotStart(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    public EngineCannotStart(String what, String remedy, Throwable cause) {
        super(what, cause);
        this.remedy = remedy;
    }

    /** What the person who runs the app can do, in one or two sentences. */
    public String remedy() {
        return remedy;
    }
}
