package dev.mendflow.engine.broker;

import java.time.Duration;

/** A broker that somebody else runs: all we can do is see whether it answers. */
final class ExternalBroker implements Broker {

    @Override
    public void bringUp() {}

    @Override
    public boolean isAlive() {
        return true;
    }

    @Override
    public boolean wasKilled() {
        return false;
    }

    @Override
    public void awaitEnd(Duration patience) throws InterruptedException {
        Thread.sleep(patience);
    }

    @Override
    public void giveUp() {}

    @Override
    public void stop() {}

    @Override
    public long pid() {
        return -1;
    }
}
