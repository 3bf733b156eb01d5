package dev.mendflow.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends the broker and the app without asking, at moments that only the seed knows. */
final class Killer implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Killer.class);
    private static final Duration BACK = Duration.ofMinutes(5);

    private enum Victim {
        APP,
        BROKER
    }

    /** Waits for a moment that is worth a kill. */
    interface Moment {
        void await() throws InterruptedException;
    }

    private final AppProcess app;
    private final Random random;
    private final List<Victim> victims = new ArrayList<>();
    private final int longestPauseMillis;
    private final Moment beforeTheAppDies;
    private volatile int killed;

    Killer(AppProcess app, long seed, int kills, int longestPauseMillis, Moment beforeTheAppDies) {
        this.app = app;
        this.random = new Random(seed);
        this.longestPauseMillis = longestPauseMillis;
        this.beforeTheAppDies = beforeTheAppDies;
        for (int i = 0; i < kills; i++) {
            victims.add(Victim.APP);
            victims.add(Victim.BROKER);
        }
        Collections.shuffle(victims, random);
    }

    @Override
    public void run() {
        try {
            for (Victim victim : victims) {
                Thread.sleep(1_000 + random.nextInt(longestPauseMillis));
                kill(victim);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void kill(Victim victim) throws InterruptedException {
        long start = System.nanoTime();
        switch (victim) {
            case APP -> {
                beforeTheAppDies.await();
                app.kill();
                app.start();
                app.awaitAnswer(BACK);
            }
            case BROKER -> {
                long old = awaitBroker(0);
                ProcessHandle.of(old).ifPresent(ProcessHandle::destroyForcibly);
                awaitBroker(old);
            }
        }
        killed++;
        log.info(
                "Killed {} ({} of {}), back after {} ms",
                victim,
                killed,
                victims.size(),
                (System.nanoTime() - start) / 1_000_000);
    }

    /** The process id of the broker, once there is one other than the old one. */
    private long awaitBroker(long old) throws InterruptedException {
        long giveUp = System.nanoTime() + BACK.toNanos();
        while (System.nanoTime() < giveUp) {
            long pid = app.broker().map(ProcessHandle::pid).orElse(0L);
            if (pid != 0 && pid != old) {
                return pid;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no broker came back");
    }

    /** How many kills there were so far. */
    int killed() {
        return killed;
    }
}
