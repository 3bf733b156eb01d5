package dev.mendflow.engine.broker;

import java.time.Duration;

/** The broker as its supervisor sees it: one that can be started and ended, or one that is somebody else's. */
interface Broker {

    /** Makes sure that it runs, which does not mean that it is ready. @throws EngineCannotStart with what is in the way */
    void bringUp() throws InterruptedException;

    /** Whether it may still become ready. */
    boolean isAlive();

    /** Whether it has ended because somebody outside ended it without asking; false when that is not known. */
    boolean wasKilled();

    /** Waits at most that long for its end. */
    void awaitEnd(Duration patience) throws InterruptedException;

    /** Keeps what shows why it hangs, then ends it. */
    void giveUp();

    /** Ends it in order, since the app ends. */
    void stop();

    /** The process, -1 when it is not ours. */
    long pid();
}
